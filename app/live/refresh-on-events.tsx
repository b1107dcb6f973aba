"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { network } from "@/components/network/network";
import type { ActionPattern } from "@/domain/live/actions";
import { createRefreshThrottle } from "./refresh-throttle";
import { type DeskEvent, hear, whenBack } from "./stream";

type Props = {
  /** What matters here; absent: everything. */
  on?: ActionPattern[];
  /** Only acts on this ticket, or on this person. */
  ticket?: number;
  person?: string;
  /** The page may lag behind so long, in milliseconds; not when some acts may have been missed. */
  within?: number;
  /** Whether it is drawn anew also when some acts may have been missed; what is typed is safest on a page that is not. */
  missed?: boolean;
};

/** One for the page: it is drawn as a whole. */
const pace = createRefreshThrottle();

/** Draws the page anew when something that it shows has changed, when the connection was lost, and when it is looked at again. */
export function RefreshOnEvents({ on, ticket, person, within = 0, missed = true }: Props) {
  const router = useRouter();
  const [drawing, startDrawing] = useTransition();
  const beginnings = on?.join(" ");

  useEffect(() => {
    if (!drawing) return;
    return () => pace.drawn();
  }, [drawing]);

  useEffect(() => {
    const matters = (event: DeskEvent) =>
      (beginnings === undefined || beginnings.split(" ").some((beginning) => event.action.startsWith(beginning))) &&
      ((ticket === undefined && person === undefined) || event.ticket === ticket || event.person === person);
    let callOff = () => {};
    const draw = () => {
      if (network.isThere()) return startDrawing(() => router.refresh());
      pace.drawn();
      callOff();
      callOff = whenBack(() => pace.want(draw, 0));
    };
    const stop = hear((event) => {
      if (event ? matters(event) : missed) pace.want(draw, event ? within : 0);
    });
    return () => {
      stop();
      callOff();
      pace.forget(draw);
    };
  }, [router, beginnings, ticket, person, within, missed]);
  return null;
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type DeskEvent, hear } from "./stream";

type Props = {
  /** Beginnings of actions that matter here, e.g. `["ticket.", "request."]`; absent: all. */
  on?: string[];
  /** Only acts on this ticket, or on this person. */
  ticket?: number;
  person?: string;
  /** Waits so long, in milliseconds, so that a burst of acts draws the page once; not when some may have been missed. */
  within?: number;
};

const SOON_MS = 250;

let refreshedAt = 0;

/** Draws the page anew when something that it shows has changed, when the connection was lost, and when it is looked at again. */
export function RefreshOnEvents({ on, ticket, person, within = SOON_MS }: Props) {
  const router = useRouter();
  const beginnings = on?.join(" ");
  useEffect(() => {
    const matters = (event: DeskEvent) =>
      (beginnings === undefined || beginnings.split(" ").some((beginning) => event.action.startsWith(beginning))) &&
      ((ticket === undefined && person === undefined) || event.ticket === ticket || event.person === person);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshUnlessDone = (heardAt: number) => {
      timer = undefined;
      if (refreshedAt > heardAt) return;
      refreshedAt = performance.now();
      router.refresh();
    };
    const stop = hear((event) => {
      if (event && !matters(event)) return;
      if (!event) clearTimeout(timer);
      if (event && timer) return;
      timer = setTimeout(refreshUnlessDone, event ? within : SOON_MS, performance.now());
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router, beginnings, ticket, person, within]);
  return null;
}

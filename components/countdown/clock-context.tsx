"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Clock, createClock } from "./clock";
import type { Units } from "./steps";

export type CountdownLabels = Units & Record<"left" | "overdue" | "met" | "late", string>;
type Scale = { clock: Clock; serverNow: number; labels: CountdownLabels };

const Context = createContext<Scale | null>(null);

/** Holds the page's clock; drawn by `CountdownProvider`, which brings the words. */
export function ClockContext({
  serverNow,
  labels,
  children,
}: {
  serverNow: number;
  labels: CountdownLabels;
  children: ReactNode;
}) {
  const [clock] = useState(() => createClock(serverNow));
  useEffect(() => clock.set(serverNow), [clock, serverNow]);
  return <Context value={{ clock, serverNow, labels }}>{children}</Context>;
}

export function useClock(): Scale {
  const scale = useContext(Context);
  if (!scale) throw new Error("A Countdown stands outside of a CountdownProvider.");
  return scale;
}

"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Clock, createClock } from "./clock";

type Scale = { clock: Clock; serverNow: number };

const Context = createContext<Scale | null>(null);

/**
 * The one live scale of a page: every `Due` and `Countdown` inside shares its timer.
 *
 * @param serverNow epoch milliseconds, from the database's clock, at which the page was drawn
 */
export function CountdownProvider({ serverNow, children }: { serverNow: number; children: ReactNode }) {
  const [clock] = useState(() => createClock(serverNow));
  useEffect(() => clock.set(serverNow), [clock, serverNow]);
  return <Context value={{ clock, serverNow }}>{children}</Context>;
}

export function useClock(): Scale {
  const scale = useContext(Context);
  if (!scale) throw new Error("A Countdown stands outside of a CountdownProvider.");
  return scale;
}

import { useEffect, useState } from "react";
import { useClock } from "./countdown-provider";

/**
 * Whole seconds until an instant by the server's clock, 0 from then on.
 * @param at RFC 3339
 */
export function useSecondsUntil(at: string): number {
  const { clock, serverNow } = useClock();
  const [seconds, setSeconds] = useState(() => secondsUntil(at, serverNow));
  useEffect(() => {
    const tick = () => {
      const left = secondsUntil(at, clock.read());
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    return () => clearInterval(timer);
  }, [at, clock]);
  return seconds;
}

function secondsUntil(at: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useClock } from "@/components/countdown/countdown-provider";

/**
 * The seconds until a mail goes out, by the server's clock.
 *
 * @param at RFC 3339
 * @param after what is said from then on
 */
export function SendingIn({ at, after }: { at: string; after: string }) {
  const t = useTranslations("composer.editor");
  const { clock, serverNow } = useClock();
  const [seconds, setSeconds] = useState(() => secondsUntil(at, serverNow));
  useEffect(() => {
    const begun = performance.now();
    const offset = Math.max(clock.now(), serverNow);
    const tick = () => {
      const left = secondsUntil(at, offset + performance.now() - begun);
      setSeconds(left);
      if (left <= 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    return () => clearInterval(timer);
  }, [at, clock, serverNow]);
  return <span className="tabular-nums">{seconds > 0 ? t("sending", { seconds }) : after}</span>;
}

function secondsUntil(at: string, now: number): number {
  return Math.ceil((Date.parse(at) - now) / 1000);
}

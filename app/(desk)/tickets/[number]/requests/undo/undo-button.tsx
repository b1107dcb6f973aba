"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { useClock } from "@/components/countdown/countdown-provider";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { Place } from "../../place";
import { useUndo } from "./use-undo";

/**
 * Takes an applied request back while that can be done, and says for how long.
 *
 * @param until RFC 3339
 */
export function UndoButton({ place, request, until }: { place: Place; request: number; until: string }) {
  const t = useTranslations("preview.undo");
  const undo = useUndo();
  const minutes = useMinutesUntil(until);
  const [pending, start] = useTransition();
  if (minutes <= 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="sm"
        data-key-target="undo"
        aria-busy={pending}
        onClick={() => {
          if (!pending) start(() => undo(place, request));
        }}
      >
        {t("do")}
        <span aria-hidden className="pointer-coarse:hidden">
          <KeyHint keys="z" />
        </span>
      </Button>
      <span className="text-sm text-muted tabular-nums">{t("left", { minutes })}</span>
    </div>
  );
}

function useMinutesUntil(until: string): number {
  const { clock, serverNow } = useClock();
  const [minutes, setMinutes] = useState(() => minutesUntil(until, serverNow));
  useEffect(() => {
    const begun = performance.now();
    const offset = Math.max(clock.now(), serverNow);
    const tick = () => setMinutes(minutesUntil(until, offset + performance.now() - begun));
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [until, clock, serverNow]);
  return minutes;
}

function minutesUntil(until: string, now: number): number {
  return Math.ceil((Date.parse(until) - now) / 60_000);
}

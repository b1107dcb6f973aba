"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useSecondsUntil } from "@/components/countdown/use-seconds-until";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { Place } from "../../place";
import { useUndo } from "./use-undo";

/**
 * Takes an applied request back while that can be done, and says for how long.
 *
 * @param until RFC 3339, as `doneAt`
 */
export function UndoButton({
  place,
  request,
  until,
  doneAt,
}: {
  place: Place;
  request: number;
  until: string;
  doneAt: string;
}) {
  const t = useTranslations("preview.undo");
  const undo = useUndo();
  const minutes = Math.ceil(useSecondsUntil(until) / 60);
  const [pending, start] = useTransition();
  if (minutes <= 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="sm"
        data-key-target="undo"
        data-done-at={doneAt}
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

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { Announced } from "./call";

/** How long the call lasts, whether the caller is still there, and where its recording is. Instants are epoch milliseconds. */
export function CallBar({
  startedAt,
  announced,
  serverNow,
  offset,
}: {
  startedAt: number | null;
  announced: Announced | null;
  /** When the page was drawn. */
  serverNow: number;
  /** The server's clock less the browser's. */
  offset: number;
}) {
  const t = useTranslations("calls.desk");
  const endedAt = announced?.endedAt ?? null;
  const seconds = useSeconds(startedAt !== null && endedAt === null);
  const now = seconds === null ? serverNow : seconds + offset;
  // Its place is kept: nothing moves when the call begins with the first key.
  if (startedAt === null) return <div className="min-h-6" />;
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span role="timer" aria-label={t("duration")} className="font-medium tabular-nums">
        {writeDuration((endedAt ?? now) - startedAt)}
      </span>
      {endedAt !== null && (
        <span role="status" className="font-medium text-warning-ink">
          {t("hungUp")}
        </span>
      )}
      {announced?.recordingUrl && (
        <TextLink href={announced.recordingUrl} target="_blank" rel="noopener noreferrer" prefetch={false}>
          {t("recording")}
        </TextLink>
      )}
    </div>
  );
}

/** The browser's clock, again each second while it runs; null while the page is as the server drew it. */
function useSeconds(runs: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!runs) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}

/** `2:05`, or `1:02:05` from an hour on. */
function writeDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

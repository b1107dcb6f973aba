import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { formatInstant } from "@/components/ui/format-instant";
import { Countdown } from "./countdown";

/** A `Countdown` that also tells the exact due time to who hovers, focuses or taps it, in the reader's language and time zone. */
export function Due({
  at,
  resolvedAt,
  windowHours,
  size,
}: {
  /** RFC 3339 or a Date. */
  at: string | Date;
  resolvedAt?: string | Date | null;
  windowHours?: number;
  size?: "row" | "page" | "wall";
}) {
  const t = useTranslations("ui.countdown");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  return (
    <Countdown
      dueAt={new Date(at).toISOString()}
      resolvedAt={resolvedAt ? new Date(resolvedAt).toISOString() : null}
      windowHours={windowHours}
      size={size}
      exact={t("dueAt", { time: formatInstant(at, "exact", reader) })}
    />
  );
}

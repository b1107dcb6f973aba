import { useLocale, useTimeZone } from "next-intl";
import { formatInstant } from "@/components/ui/format-instant";

/** An instant to the second with its time zone, as paper needs it: there is nothing to point at. */
export function Exact({ at }: { at: Date }) {
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {formatInstant(at, "exact", reader)}
    </time>
  );
}

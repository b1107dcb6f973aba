import { useLocale, useTimeZone } from "next-intl";
import { cx } from "./cx";
import { formatInstant, type InstantStyle } from "./format-instant";

/** An instant in the reader's language and time zone; hovering shows it to the second, with the zone. */
export function Time({
  at,
  style = "moment",
  className,
}: {
  at: string | Date;
  style?: InstantStyle;
  className?: string;
}) {
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatInstant(at, "exact", reader)}
      className={cx("whitespace-nowrap", className)}
    >
      {formatInstant(at, style, reader)}
    </time>
  );
}

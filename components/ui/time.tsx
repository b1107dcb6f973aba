import { useLocale, useTimeZone } from "next-intl";
import { cx } from "./cx";
import { formatInstant, type InstantStyle } from "./format-instant";

/**
 * An instant in the reader's language and time zone. Hovering, focusing or tapping it shows it to the second, with the zone.
 *
 * @param inRow in a row that has a link: the row's focus shows it, and it needs no stop of its own
 */
export function Time({
  at,
  style = "moment",
  inRow = false,
  className,
}: {
  at: string | Date;
  style?: InstantStyle;
  inRow?: boolean;
  className?: string;
}) {
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  return (
    <time
      dateTime={new Date(at).toISOString()}
      data-exact={formatInstant(at, "exact", reader)}
      tabIndex={inRow ? undefined : 0}
      className={cx("rounded-xs whitespace-nowrap", className)}
    >
      {formatInstant(at, style, reader)}
    </time>
  );
}

export type InstantStyle = "time" | "day" | "moment" | "exact";

const styles: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short", year: "numeric" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  exact: {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  },
};

/**
 * An instant as the reader writes it, on a 24-hour clock and with the day before the month.
 *
 * @param at RFC 3339 or a Date
 * @param reader BCP 47 locale and IANA time zone
 */
export function formatInstant(
  at: string | Date,
  style: InstantStyle,
  reader: { locale: string; timeZone: string },
): string {
  const format = new Intl.DateTimeFormat(reader.locale === "en" ? "en-GB" : reader.locale, {
    ...styles[style],
    hourCycle: style === "day" ? undefined : "h23",
    timeZone: reader.timeZone,
  });
  return format.format(new Date(at));
}

import { useLocale, useTimeZone } from "next-intl";

/** An instant to the second with its time zone, as paper needs it: there is nothing to point at. */
export function Exact({ at }: { at: Date }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const text = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "long", timeZone }).format(at);
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {text}
    </time>
  );
}

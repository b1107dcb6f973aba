import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/components/ui/format-instant";
import type { PersonField } from "@/domain/people/fields";
import { hasText } from "@/messages/has-text";
import type { RecordScreen } from "./read-record";

/** Says what a field of the record holds, in the reader's words; null when nothing. */
export function useFieldText({ person, regionName, acting }: RecordScreen): (field: PersonField) => string | null {
  const t = useTranslations("people");
  const locale = useLocale();
  return (field) => {
    const value = person[field];
    if (!value) return null;
    if (field === "region") return regionName(value);
    const key = `${field === "locale" ? "language" : field}.${value}`;
    if ((field === "gender" || field === "locale") && hasText(t, key)) return t(key);
    if (field !== "birthDate") return value;
    const date = formatInstant(`${value}T00:00:00Z`, "day", { locale, timeZone: "UTC" });
    return t("record.age", { date, years: yearsBetween(value, acting.now) });
  };
}

/** Whole years from a day (YYYY-MM-DD) to an instant. */
function yearsBetween(day: string, now: Date): number {
  const today = now.toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return today.slice(5) < day.slice(5) ? years - 1 : years;
}

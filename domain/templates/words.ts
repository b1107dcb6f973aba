import { createTranslator } from "use-intl/core";
import en from "@/messages/en/templates.json" with { type: "json" };
import ru from "@/messages/ru/templates.json" with { type: "json" };
import type { TemplateField } from "./fields";

export type Locale = "ru" | "en";

/** Instants in letters are in this zone, and the text says so. */
const TIME_ZONE = "Europe/Moscow";
const TEXTS = { ru, en };
const FORMATS = {
  dateTime: { moment: { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } },
} as const;

export function letterWords(locale: Locale) {
  const t = createTranslator({ locale, messages: TEXTS[locale], timeZone: TIME_ZONE, formats: FORMATS });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    fieldName: (field: TemplateField) => t(`gaps.${field}`),
    instant: (at: Date) => t("values.instant", { at }),
    request: (type: keyof typeof en.values.request) => t(`values.request.${type}`),
    everywhere: t("values.everywhere"),
    list: (words: string[]) => (words.length ? list.format([...new Set(words)]) : null),
  };
}

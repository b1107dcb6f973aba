import { createTranslator } from "use-intl/core";
import api from "@/messages/en/api.json" with { type: "json" };
import refusals from "@/messages/en/refusals.json" with { type: "json" };
import { chooseLocale, type Locale } from "@/messages/locales";
import ruApi from "@/messages/ru/api.json" with { type: "json" };
import ruRefusals from "@/messages/ru/refusals.json" with { type: "json" };
import type { ProblemCode } from "./problem";

type Facts = Record<string, string | number>;

/** Words for a problem: a title that is the same whenever the code is, what to do about it, and a text for each field error. */
export type ProblemText = { locale: Locale; title: string; detail: string; field: (code: string) => string };

const TEXTS = { en: { api, refusals }, ru: { api: ruApi, refusals: ruRefusals } };

/**
 * Puts a problem into the language of an Accept-Language header. A program hears what staff read on the screens, unless
 * that speaks of a screen.
 *
 * @param facts numbers and codes that the text may name
 */
export function problemText(code: ProblemCode, facts: Facts, acceptLanguage: string | null): ProblemText {
  const locale = chooseLocale(undefined, acceptLanguage);
  const t = createTranslator({ locale, messages: TEXTS[locale] });
  return {
    locale,
    title: t(`api.titles.${code}`),
    detail: isKey(code, api.details) ? t(`api.details.${code}`, facts) : t(`refusals.${code}`, facts),
    field: (code) => {
      if (isKey(code, api.fields)) return t(`api.fields.${code}`);
      return t(`refusals.fields.${isKey(code, refusals.fields) ? code : "other"}`);
    },
  };
}

function isKey<Texts extends object>(key: PropertyKey, texts: Texts): key is keyof Texts {
  return Object.hasOwn(texts, key);
}

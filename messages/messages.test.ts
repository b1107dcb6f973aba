import { readdirSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { icuShape } from "@/tests/texts/icu-shape";
import { textsOf } from "@/tests/texts/texts-of";
import { CATALOGS } from "./catalogs";
import { LOCALES } from "./locales";

const ru = textsOf(CATALOGS.ru);
const en = textsOf(CATALOGS.en);

test("both languages have the same keys", () => {
  expect([...en.keys()].sort()).toEqual([...ru.keys()].sort());
});

describe.each(LOCALES)("%s", (locale) => {
  const all = [...(locale === "ru" ? ru : en)];

  test("every file of texts is in the catalog", () => {
    const files = readdirSync(`messages/${locale}`).filter((file) => file.endsWith(".json"));
    expect(Object.keys(CATALOGS[locale]).map((namespace) => `${namespace}.json`)).toEqual(files.sort());
  });

  test("no text is empty, or has space around it", () => {
    expect(all.filter(([, text]) => text === "" || text.trim() !== text)).toEqual([]);
  });

  test("every plural has all the forms of the language", () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const lacking = all.flatMap(([key, text]) =>
      icuShape(text).plurals.flatMap(({ forms }) =>
        needed.filter((form) => !forms.includes(form)).map((form) => `${key}: ${form}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test("every text can be formatted", () => {
    const failed: string[] = [];
    for (const [key, text] of all) {
      const onError = (error: Error) => failed.push(`${key}: ${error.message}`);
      createTranslator({ locale, messages: { text }, timeZone: "UTC", onError }).markup("text", exampleValues(text));
    }
    expect(failed).toEqual([]);
  });
});

test("both wordings of a text take the same values and tags", () => {
  const unlike = [...ru].filter(([key, text]) => {
    const other = en.get(key);
    return other !== undefined && agreement(text) !== agreement(other);
  });
  expect(unlike).toEqual([]);
});

function agreement(text: string): string {
  const { placeholders, tags } = icuShape(text);
  return JSON.stringify({ placeholders, tags });
}

function exampleValues(text: string) {
  const { placeholders, tags } = icuShape(text);
  return Object.fromEntries([
    ...placeholders.map((name) => [name, 5] as const),
    ...tags.map((tag) => [tag, (chunks: string) => chunks] as const),
  ]);
}

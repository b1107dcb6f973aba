import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { icuShape } from "@/tests/icu-shape";
import { usedKeys } from "@/tests/used-keys";
import { loadMessages, type MessageTree } from "./load";
import { LOCALES } from "./locales";

const ru = new Map(texts(loadMessages("ru")));
const en = new Map(texts(loadMessages("en")));

/** Texts that the browser counts with by itself are kept as their forms, e.g. `one` and `other`, and not in one text. */
const FORM = /\.(zero|one|two|few|many|other)$/;

test("both languages have the same keys", () => {
  const keysOf = (all: Map<string, string>) => [...new Set([...all.keys()].map((key) => key.replace(FORM, "")))].sort();
  expect(keysOf(en)).toEqual(keysOf(ru));
});

describe.each(LOCALES)("%s", (locale) => {
  const all = [...(locale === "ru" ? ru : en)];

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

  test("every text that is kept as its forms has all of them", () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const known = new Set(all.map(([key]) => key));
    const counted = [...known].filter((key) => key.endsWith(".other")).map((key) => key.slice(0, -".other".length));
    const forms = counted.filter((key) => known.has(`${key}.one`));
    expect(
      forms.flatMap((key) => needed.filter((form) => !known.has(`${key}.${form}`)).map((form) => `${key}.${form}`)),
    ).toEqual([]);
    expect(forms.length).toBeGreaterThan(0);
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

test("every key that the code asks for exists", () => {
  const missing = sources().flatMap((file) =>
    usedKeys(readFileSync(file, "utf8"))
      .filter(({ key, namespaces, ...as }) => !namespaces.some((namespace) => exists(path(namespace, key), as)))
      .map(({ key, namespaces }) => `${file}: ${path(namespaces.join("|"), key)}`),
  );
  expect(missing).toEqual([]);
});

function texts(tree: MessageTree, above = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path(above, key);
    return typeof value === "string" ? [[here, value]] : texts(value, here);
  });
}

function path(namespace: string, key: string): string {
  return namespace ? `${namespace}.${key}` : key;
}

function sources(): string[] {
  const files = ["app", "components", "domain", "worker", "bin"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return files.filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."));
}

function exists(key: string, { isPrefix, isRaw }: { isPrefix: boolean; isRaw?: boolean }): boolean {
  if (!isPrefix && ru.has(key)) return true;
  return Boolean(isPrefix || isRaw) && [...ru.keys()].some((known) => known.startsWith(`${key}.`));
}

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

import { expect, test } from "vitest";
import { bannedIn, bannedWords } from "@/tests/texts/banned-words";
import { readableText } from "@/tests/texts/icu-shape";
import { textsOf } from "@/tests/texts/texts-of";
import { CATALOGS } from "./catalogs";
import { LOCALES } from "./locales";

test.each(LOCALES)("texts in %s say what the glossary says, and nothing else for it", (locale) => {
  const banned = bannedWords(locale);
  expect(banned.length).toBeGreaterThan(8);
  const texts = [...textsOf(CATALOGS[locale])].map(([key, text]): [string, string] => [key, readableText(text)]);
  expect(bannedIn(texts, banned)).toEqual([]);
});

test("choices of a text are read, names of arguments and tags are not", () => {
  const text =
    "<letter>Reply</letter> of {acts}{by, select, letter {, by {name}} other {{n, plural, one {# mail} other {# mails}}}}";
  expect(readableText(text).replace(/\s+/g, " ")).toBe(" Reply of , by / # mail / # mails");
});

test("English has quotation marks and an apostrophe of its own, and no Russian ones", () => {
  const found = [...textsOf(CATALOGS.en)].filter(([, text]) => /[«»„]|\p{L}'\p{L}/u.test(text));
  expect(found).toEqual([]);
});

test.each(LOCALES)("texts in %s shout nowhere", (locale) => {
  const found = [...textsOf(CATALOGS[locale])].filter(
    ([key, text]) => text.includes("!") && key !== "letters.greeting",
  );
  expect(found).toEqual([]);
});

test("Russian numbers of tickets have a sign of their own", () => {
  const found = [...textsOf(CATALOGS.ru)].filter(([, text]) => /#\{|№\S/.test(text));
  expect(found).toEqual([]);
});

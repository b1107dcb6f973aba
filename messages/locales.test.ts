import { expect, test } from "vitest";
import { chooseLocale } from "./locales";

test.each([
  ["en", "ru-RU,ru;q=0.9", "en"],
  [undefined, "en-US,en;q=0.9,ru;q=0.8", "en"],
  [undefined, "en;q=0.4, ru;q=0.8", "ru"],
  [undefined, "de, fr;q=0.5, en;q=0.1", "en"],
  [undefined, "en;q=0, de", "ru"],
  [undefined, "*", "ru"],
  [undefined, null, "ru"],
  ["tlh", "", "ru"],
])("chosen %s, asked %s: %s", (chosen, asked, locale) => {
  expect(chooseLocale(chosen, asked)).toBe(locale);
});

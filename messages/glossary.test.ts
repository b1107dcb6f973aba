import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textsOf } from "@/tests/texts/texts-of";
import { CATALOGS } from "./catalogs";
import { LOCALES } from "./locales";

const ROWS = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .filter((line) => /^\| (?!English|--)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** Words that the glossary bans, and what to say instead. */
function bannedWords(locale: "en" | "ru"): { banned: RegExp; say: string }[] {
  const [name, ban] = locale === "en" ? [1, 4] : [2, 5];
  return ROWS.flatMap((cells) =>
    (cells[ban] ?? "")
      .split(", ")
      .filter(Boolean)
      .map((word) => ({ say: cells[name]!, banned: wholeWord(word) })),
  );
}

/** `тикет…` stands for every ending. Case counts where the word has capitals. */
function wholeWord(word: string): RegExp {
  const stem = word.replace("…", (end) => (word.endsWith(end) ? "\\p{L}*" : end)).replace("… ", "\\p{L}* ");
  return new RegExp(`(?<!\\p{L})${stem}(?!\\p{L})`, word === word.toLowerCase() ? "iu" : "u");
}

test.each(LOCALES)("texts in %s say what the glossary says, and nothing else for it", (locale) => {
  const banned = bannedWords(locale);
  expect(banned.length).toBeGreaterThan(8);
  const found = [...textsOf(CATALOGS[locale])].flatMap(([key, text]) =>
    banned.filter((word) => word.banned.test(text)).map(({ say }) => `${key}: «${text}»: say «${say}»`),
  );
  expect(found).toEqual([]);
});

test("English has quotation marks of its own, and no Russian one", () => {
  const found = [...textsOf(CATALOGS.en)].filter(([, text]) => /[«»„]/.test(text));
  expect(found).toEqual([]);
});

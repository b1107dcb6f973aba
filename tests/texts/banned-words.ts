import { readFileSync } from "node:fs";

const ROWS = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .filter((line) => /^\| (?!English|--)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

type Banned = { banned: RegExp; say: string };

/** Words that the glossary bans, and what to say instead. */
export function bannedWords(locale: "en" | "ru"): Banned[] {
  const [name, ban] = locale === "en" ? [1, 4] : [2, 5];
  return ROWS.flatMap((cells) =>
    (cells[ban] ?? "")
      .split(", ")
      .filter(Boolean)
      .map((word) => ({ say: cells[name]!, banned: wholeWord(word) })),
  );
}

/** What is wrong with each text, by its key. */
export function bannedIn(texts: Iterable<[key: string, text: string]>, banned: Banned[]): string[] {
  return [...texts].flatMap(([key, text]) =>
    banned.filter((word) => word.banned.test(text)).map(({ say }) => `${key}: «${text}»: say «${say}»`),
  );
}

/** `тикет…` stands for every ending. Case counts where the word has capitals. */
function wholeWord(word: string): RegExp {
  const stem = word.replace("…", (end) => (word.endsWith(end) ? "\\p{L}*" : end)).replace("… ", "\\p{L}* ");
  return new RegExp(`(?<!\\p{L})${stem}(?!\\p{L})`, word === word.toLowerCase() ? "iu" : "u");
}

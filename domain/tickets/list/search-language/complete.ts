import { quoteUnlessWord } from "./print";
import type { RegionWords, TermKey } from "./terms";
import { type Token, tokensOf } from "./tokens";
import { CHANNELS, DAYS, entryOf, FLAGS, KEYS, normaliseWord, PEOPLE, STATUSES, spellingIn, TYPES } from "./vocabulary";

/** `entry` names the word in the vocabulary; a region's is its code. */
export type Choice = { write: string; key: TermKey; entry: string | null };

/** `from` to `to`: the text that the choice replaces. */
export type Completion = { from: number; to: number; choices: Choice[] };

type Spellings = readonly string[];

const VALUES: Partial<Record<TermKey, Record<string, Spellings>>> = {
  type: TYPES,
  status: STATUSES,
  channel: CHANNELS,
  assignee: PEOPLE,
  is: FLAGS,
  received: DAYS,
  due: DAYS,
  resolved: DAYS,
};

const SHORTHANDS: Partial<Record<TermKey, [en: string, ru: string][]>> = {
  due: [
    ["<2h", "<2ч"],
    ["<6h", "<6ч"],
  ],
  received: [
    ["<1h", "<1ч"],
    [">20h", ">20ч"],
  ],
};

const MAX_CHOICES = 8;

/** What only the reader's desk knows: its regions, the names of those who take tickets, and its tags. */
export type Known = { regions: readonly RegionWords[]; colleagues?: readonly string[]; tags?: readonly string[] };

/** Every filter where nothing is typed, filters while a word is being typed, all of a filter's values after its colon. */
export function completeSearch(
  text: string,
  caret: number,
  locale: "ru" | "en",
  known: Known = { regions: [] },
): Completion {
  const token = tokensOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!token) return { from: caret, to: caret, choices: everyFilter(locale) };
  const from = token.start + (token.not ? 1 : 0);
  if (token.quoted) return { from, to: token.end, choices: [] };
  const choices =
    token.key === null ? wordsStartingWith(token, locale).slice(0, MAX_CHOICES) : valuesOf(token, locale, known);
  return { from, to: token.end, choices };
}

/** The whole menu, for a place where nothing is typed yet. */
function everyFilter(locale: "ru" | "en"): Choice[] {
  return [...keysStartingWith("", locale).filter(({ key }) => key !== "is"), ...flagsStartingWith("", locale)];
}

function flagsStartingWith(typed: string, locale: "ru" | "en"): Choice[] {
  return entriesStartingWith(FLAGS, typed).map(([entry, words]) => ({
    write: spellingIn(words as [string, string], locale),
    key: "is" as const,
    entry,
  }));
}

function wordsStartingWith(token: Token, locale: "ru" | "en"): Choice[] {
  const typed = token.values[0]!;
  return [...keysStartingWith(typed, locale), ...flagsStartingWith(typed, locale)];
}

function keysStartingWith(typed: string, locale: "ru" | "en"): Choice[] {
  return entriesStartingWith(KEYS, typed).map(([key, words]) => ({
    write: `${spellingIn(words as [string, string], locale)}:`,
    key: key as TermKey,
    entry: null,
  }));
}

function valuesOf(token: Token, locale: "ru" | "en", { regions, colleagues = [], tags = [] }: Known): Choice[] {
  const key = entryOf(KEYS, token.key!);
  if (!key) return [];
  const typed = token.values.at(-1)!;
  const before = `${spellingIn(KEYS[key], locale)}:${token.values
    .slice(0, -1)
    .map((value) => `${value},`)
    .join("")}`;
  if (key === "region") {
    return regionsStartingWith(typed, regions).map(({ code }) => ({ write: before + code, key, entry: code }));
  }
  if (key === "tag") {
    const fitting = tags.filter((word) => startsWord(word, typed));
    return fitting.map((word) => ({ write: before + quoteUnlessWord(word), key, entry: word }));
  }
  const named = entriesStartingWith(VALUES[key] ?? {}, typed).map(([entry, words]) => ({
    write: before + spellingIn(words as [string, string], locale),
    key,
    entry,
  }));
  const shorthands = (SHORTHANDS[key] ?? [])
    .map(([en, ru]) => (locale === "ru" ? ru : en))
    .filter((range) => range.startsWith(typed))
    .map((range) => ({ write: before + range, key, entry: range }));
  const names = key === "assignee" ? colleagues.filter((name) => startsWord(name, typed)) : [];
  return [...named, ...shorthands, ...names.map((name) => ({ write: `${before}"${name}"`, key, entry: name }))];
}

function entriesStartingWith(words: Record<string, Spellings>, typed: string): [string, Spellings][] {
  const prefix = normaliseWord(typed);
  return Object.entries(words).filter(([, spellings]) =>
    spellings.some((word) => normaliseWord(word).startsWith(prefix)),
  );
}

function regionsStartingWith(typed: string, regions: readonly RegionWords[]): RegionWords[] {
  return regions.filter(({ code, names }) => startsWord(code, typed) || names.some((name) => startsWord(name, typed)));
}

/** Whether the text, or a word within it, starts so. */
function startsWord(text: string, typed: string): boolean {
  const [whole, prefix] = [normaliseWord(text), normaliseWord(typed)];
  return whole.startsWith(prefix) || whole.split(/[ -]/).some((part) => part.startsWith(prefix));
}

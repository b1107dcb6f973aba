import type { RegionWords, TermKey } from "./terms";
import { type Token, tokensOf } from "./tokens";
import { CHANNELS, canon, DAYS, FLAGS, KEYS, meant, PEOPLE, STATUSES, spelt, TYPES } from "./vocabulary";

/** What the word under the caret may become. `entry` names it in the vocabulary; a region's is its code. */
export type Choice = { write: string; key: TermKey; entry: string | null };

/** The choices, and the part of the text that the chosen one replaces. */
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

const MOST = 8;

/** What fits at the caret: filters while a word is begun, the values of a filter after its colon. */
export function completeSearch(
  text: string,
  caret: number,
  locale: "ru" | "en",
  regions: readonly RegionWords[] = [],
): Completion {
  const token = tokensOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!token) return { from: caret, to: caret, choices: keysBeginning("", locale) };
  const from = token.start + (token.not ? 1 : 0);
  if (token.quoted) return { from, to: token.end, choices: [] };
  const choices = token.key === null ? wordsBeginning(token, locale) : valuesOf(token, locale, regions);
  return { from, to: token.end, choices: choices.slice(0, MOST) };
}

function wordsBeginning(token: Token, locale: "ru" | "en"): Choice[] {
  const typed = token.values[0]!;
  const flags = entriesBeginning(FLAGS, typed).map(([entry, words]) => ({
    write: spelt(words as [string, string], locale),
    key: "is" as const,
    entry,
  }));
  return [...keysBeginning(typed, locale), ...flags];
}

function keysBeginning(typed: string, locale: "ru" | "en"): Choice[] {
  return entriesBeginning(KEYS, typed).map(([key, words]) => ({
    write: `${spelt(words as [string, string], locale)}:`,
    key: key as TermKey,
    entry: null,
  }));
}

function valuesOf(token: Token, locale: "ru" | "en", regions: readonly RegionWords[]): Choice[] {
  const key = meant(KEYS, token.key!);
  if (!key) return [];
  const typed = token.values.at(-1)!;
  const before = `${spelt(KEYS[key], locale)}:${token.values
    .slice(0, -1)
    .map((value) => `${value},`)
    .join("")}`;
  if (key === "region") {
    return regionsBeginning(typed, regions).map(({ code }) => ({ write: before + code, key, entry: code }));
  }
  const named = entriesBeginning(VALUES[key] ?? {}, typed).map(([entry, words]) => ({
    write: before + spelt(words as [string, string], locale),
    key,
    entry,
  }));
  const shorthands = (SHORTHANDS[key] ?? [])
    .map(([en, ru]) => (locale === "ru" ? ru : en))
    .filter((range) => range.startsWith(typed))
    .map((range) => ({ write: before + range, key, entry: range }));
  return [...named, ...shorthands];
}

function entriesBeginning(words: Record<string, Spellings>, typed: string): [string, Spellings][] {
  const asked = canon(typed);
  return Object.entries(words).filter(([, spellings]) => spellings.some((word) => canon(word).startsWith(asked)));
}

function regionsBeginning(typed: string, regions: readonly RegionWords[]): RegionWords[] {
  const asked = canon(typed);
  const fits = (word: string) =>
    canon(word)
      .split(/[ -]/)
      .some((part) => part.startsWith(asked)) || canon(word).startsWith(asked);
  return regions.filter(({ code, names }) => fits(code) || names.some(fits)).slice(0, MOST);
}

import { readRange } from "./range";
import type { Flag, Hint, RegionWords, Term, TermKey } from "./terms";
import { type Token, tokensOf } from "./tokens";
import { CHANNELS, canon, FLAGS, KEYS, meant, PEOPLE, STATUSES, TYPES } from "./vocabulary";

/** What a search means, and what of it needs a word to the reader. */
export type Search = { terms: Term[]; hints: Hint[] };

/** More is no search but a letter. */
const MOST_TYPED = 500;

/**
 * Reads what somebody typed into the one box: `type:delete region:RU-MOW overdue иванов -"уже решено"`, in English, in Russian,
 * or both. Never fails: a word that is no filter is looked for as text, and the reader is told where it looked like one.
 */
export function parseSearch(text: string, regions: readonly RegionWords[] = []): Search {
  const search: Search = { terms: [], hints: [] };
  for (const token of tokensOf(text.slice(0, MOST_TYPED))) {
    const { term, hint } = read(token, regions);
    if (term) search.terms.push(term);
    if (hint) search.hints.push(hint);
  }
  return search;
}

type Reading = { term?: Term; hint?: Hint };

function read(token: Token, regions: readonly RegionWords[]): Reading {
  const { not, key: word, quoted, values } = token;
  if (quoted) return asText(token, values[0]!, true);
  if (word === null) {
    const flag = meant(FLAGS, values[0]!);
    return flag ? { term: { key: "is", flag, not } } : asText(token, values[0]!, false);
  }
  const key = meant(KEYS, word);
  if (!key) return { ...asText(token, token.raw), hint: strangeKey(token, word) };
  const filled = values.filter(Boolean);
  const term = filled.length > 0 ? readTerm(key, filled, not, regions) : null;
  return term
    ? { term }
    : { ...asText(token, token.raw), hint: { code: "unknown_value", key, word: values.join(",") } };
}

/** What is no filter is looked for as written; with spaces in it, as words side by side. */
function asText({ not }: Token, text: string, exact = /[\s"«“]/u.test(text)): Reading {
  return text ? { term: { key: "text", text: exact ? tidy(text) : text, exact, not } } : {};
}

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Addresses of pages have a colon as well, and are no mistake. */
function strangeKey(token: Token, word: string): Hint | undefined {
  if (token.raw.startsWith(`${word}://`) || /^(mailto|tel)$/i.test(word)) return undefined;
  return { code: "unknown_key", word, near: nearestKey(word) };
}

function nearestKey(word: string): string | null {
  const typed = canon(word);
  const spellings = Object.values(KEYS).flat();
  const alike = (key: string) => key.slice(0, 2) === typed.slice(0, 2) || key.slice(1) === typed.slice(1);
  return spellings.find((key) => typed.length > 1 && alike(canon(key))) ?? null;
}

function readTerm(key: TermKey, values: string[], not: boolean, regions: readonly RegionWords[]): Term | null {
  const all = <T>(found: (T | null)[]) => (found.includes(null) ? null : ([...new Set(found)] as T[]));
  const several = <K extends TermKey, T>(key: K, found: (T | null)[]) => {
    const values = all(found);
    return values && { key, values, not };
  };
  const whole = values.join(",");
  switch (key) {
    case "type":
      return several(
        key,
        values.map((value) => meant(TYPES, value)),
      );
    case "status":
      return several(
        key,
        values.map((value) => meant(STATUSES, value)),
      );
    case "channel":
      return several(
        key,
        values.map((value) => meant(CHANNELS, value)),
      );
    case "region":
      return several(
        key,
        values.map((value) => regionOf(value, regions)),
      );
    case "assignee":
      return { key, who: meant(PEOPLE, whole) ?? whole, not };
    case "person":
      return { key, name: whole, not };
    case "is":
      return readState(whole, not);
    default: {
      const range = readRange(whole);
      return range && { key, range, not };
    }
  }
}

/** `is:` takes flags, and statuses and "mine" because people say so. */
function readState(value: string, not: boolean): Term | null {
  const flag: Flag | null = meant(FLAGS, value);
  if (flag) return { key: "is", flag, not };
  const status = meant(STATUSES, value);
  if (status) return { key: "status", values: [status], not };
  const who = meant(PEOPLE, value);
  return who && { key: "assignee", who, not };
}

/** A region by its code, whole or without the country, by its name, or by what only one name has a word beginning with. */
function regionOf(value: string, regions: readonly RegionWords[]): string | null {
  const asked = canon(value);
  const named = (fits: (name: string) => boolean) =>
    regions.filter(({ names }) => names.some((name) => fits(canon(name))));
  const byCode = regions.find(({ code }) => canon(code) === asked || canon(code.slice(3)) === asked);
  if (byCode) return byCode.code;
  const exact = named((name) => name === asked);
  if (exact.length === 1) return exact[0]!.code;
  const begun = named((name) => name.startsWith(asked) || name.includes(` ${asked}`) || name.includes(`-${asked}`));
  return begun.length === 1 ? begun[0]!.code : null;
}

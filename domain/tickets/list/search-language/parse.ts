import { readRange } from "./range";
import type { Flag, Hint, RegionWords, Term, TermKey } from "./terms";
import { type Token, tokensOf } from "./tokens";
import { CHANNELS, entryOf, FLAGS, KEYS, normaliseWord, PEOPLE, STATUSES, TYPES } from "./vocabulary";

export type Search = { terms: Term[]; hints: Hint[] };

const MAX_LENGTH = 500;

/** Parses `type:delete region:RU-MOW overdue иванов -"уже решено"`, in English, Russian or both. Never fails: unknown filters are text. */
export function parseSearch(text: string, regions: readonly RegionWords[] = []): Search {
  const search: Search = { terms: [], hints: [] };
  for (const token of tokensOf(text.slice(0, MAX_LENGTH))) {
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
    const flag = entryOf(FLAGS, values[0]!);
    return flag ? { term: { key: "is", flag, not } } : asText(token, values[0]!, false);
  }
  const key = entryOf(KEYS, word);
  if (!key) return { ...asText(token, token.raw), hint: unknownKey(token, word) };
  const filled = values.filter(Boolean);
  const term = filled.length > 0 ? readTerm(key, filled, not, regions) : null;
  return term
    ? { term }
    : { ...asText(token, token.raw), hint: { code: "unknown_value", key, word: values.join(",") } };
}

/** With spaces it is a phrase. */
function asText({ not }: Token, text: string, exact = /[\s"«“]/u.test(text)): Reading {
  return text ? { term: { key: "text", text: exact ? collapseSpaces(text) : text, exact, not } } : {};
}

function collapseSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** URLs contain colons too and deserve no hint. */
function unknownKey(token: Token, word: string): Hint | undefined {
  if (token.raw.startsWith(`${word}://`) || /^(mailto|tel)$/i.test(word)) return undefined;
  return { code: "unknown_key", word, near: nearestKey(word) };
}

function nearestKey(word: string): string | null {
  const typed = normaliseWord(word);
  const spellings = Object.values(KEYS).flat();
  const alike = (key: string) => key.slice(0, 2) === typed.slice(0, 2) || key.slice(1) === typed.slice(1);
  return spellings.find((key) => typed.length > 1 && alike(normaliseWord(key))) ?? null;
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
        values.map((value) => entryOf(TYPES, value)),
      );
    case "status":
      return several(
        key,
        values.map((value) => entryOf(STATUSES, value)),
      );
    case "channel":
      return several(
        key,
        values.map((value) => entryOf(CHANNELS, value)),
      );
    case "region":
      return several(
        key,
        values.map((value) => regionOf(value, regions)),
      );
    case "assignee":
      return { key, who: entryOf(PEOPLE, whole) ?? whole, not };
    case "person":
      return { key, name: whole, not };
    case "tag":
      return several(
        key,
        values.map((value) => collapseSpaces(value) || null),
      );
    case "is":
      return readState(whole, not);
    default: {
      const range = readRange(whole);
      return range && { key, range, not };
    }
  }
}

/** `is:` also accepts statuses and "mine", as people write them. */
function readState(value: string, not: boolean): Term | null {
  const flag: Flag | null = entryOf(FLAGS, value);
  if (flag) return { key: "is", flag, not };
  const status = entryOf(STATUSES, value);
  if (status) return { key: "status", values: [status], not };
  const who = entryOf(PEOPLE, value);
  return who && { key: "assignee", who, not };
}

/** By code, with or without the country, by name, or by a prefix of a word that only one name has. */
function regionOf(value: string, regions: readonly RegionWords[]): string | null {
  const normalised = normaliseWord(value);
  const named = (fits: (name: string) => boolean) =>
    regions.filter(({ names }) => names.some((name) => fits(normaliseWord(name))));
  const byCode = regions.find(
    ({ code }) => normaliseWord(code) === normalised || normaliseWord(code.slice(3)) === normalised,
  );
  if (byCode) return byCode.code;
  const exact = named((name) => name === normalised);
  if (exact.length === 1) return exact[0]!.code;
  const byPrefix = named(
    (name) => name.startsWith(normalised) || name.includes(` ${normalised}`) || name.includes(`-${normalised}`),
  );
  return byPrefix.length === 1 ? byPrefix[0]!.code : null;
}

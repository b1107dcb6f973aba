import { beginningsOf, LONGEST_BEGINNING } from "./beginnings";

/**
 * Phrases to be found in plain text. `beginnings` are the first letters a match can begin with: an expression as large as
 * a table is tried only at the words that begin so, which spares nearly all of its cost; null tries every word.
 */
export type Phrases = { expression: RegExp; beginnings: ReadonlySet<string> | null };

/** Where words of a phrase stand in a text. */
export type Spot = { start: number; end: number };

/**
 * Compiles phrases written the way a table of rules reads into one expression over plain text:
 * `*` ends a stem, `…` lets up to five words stand between, a space is any gap between two words, and a soft sign may be
 * missing, as it is when Russian was typed in Latin letters.
 */
export function anyOf(...phrases: string[]): Phrases {
  const heads = phrases.map((phrase) => beginningsOf(phrase.replaceAll("ё", "е")));
  return {
    expression: new RegExp(`(?:${phrases.map(compile).join("|")})(?!${WORD_CHARACTER})`, "y"),
    beginnings: heads.includes(null) ? null : new Set(heads.flatMap((head) => [...head!])),
  };
}

/** Phrases that are all a text says. */
export function alone(...phrases: string[]): Phrases {
  const { expression, beginnings } = anyOf(...phrases);
  const nothing = "[^a-zа-я0-9]*";
  return { expression: new RegExp(`(?<=^${nothing})${expression.source}${nothing}$`, "y"), beginnings };
}

/** What any of several tables says. */
export function either(...tables: Phrases[]): Phrases {
  const heads = tables.map((table) => table.beginnings);
  return {
    expression: new RegExp(tables.map((table) => `(?:${table.expression.source})`).join("|"), "y"),
    beginnings: heads.includes(null) ? null : new Set(heads.flatMap((head) => [...head!])),
  };
}

/** Whether any of the phrases occurs. */
export function occurs(phrases: Phrases, plainText: string): boolean {
  return findAll(phrases, plainText).length > 0;
}

/** Every place where one of the phrases occurs, none overlapping another. */
export function findAll(phrases: Phrases, plainText: string): readonly Spot[] {
  if (latest.text !== plainText) latest = { text: plainText, words: wordsOf(plainText), found: new Map() };
  const known = latest.found.get(phrases);
  if (known) return known;
  const spots = search(phrases, plainText, latest.words);
  latest.found.set(phrases, spots);
  return spots;
}

type Word = { start: number; heads: string[] };

/** The text looked at last: a sentence is asked about by a hundred tables in a row, and by some of them many times. */
let latest: { text: string; words: Word[]; found: Map<Phrases, Spot[]> } = { text: "", words: [], found: new Map() };

/** The two alphabets of plain text, spelt out: `\p{L}` takes a thousand times longer to compile. */
const WORD_CHARACTER = "[a-zа-я0-9]";
const GAP = "[^a-zа-я0-9]+";

function compile(phrase: string): string {
  return phrase
    .replaceAll("ё", "е")
    .replaceAll("ь", "ь?")
    .replaceAll("*", "[a-zа-я]*")
    .replace(/ … /g, `(?:${GAP}${WORD_CHARACTER}+){0,5}?${GAP}`)
    .replaceAll(" ", GAP);
}

function search({ expression, beginnings }: Phrases, text: string, words: Word[]): Spot[] {
  const spots: Spot[] = [];
  let end = 0;
  for (const word of words) {
    if (word.start < end || (beginnings && !word.heads.some((head) => beginnings.has(head)))) continue;
    expression.lastIndex = word.start;
    if (!expression.test(text)) continue;
    end = expression.lastIndex;
    spots.push({ start: word.start, end });
  }
  return spots;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ start: index, heads: headsOf(word) }));
}

const WORDS = /[a-zа-я0-9]+/g;

function headsOf(word: string): string[] {
  const longest = Math.min(word.length, LONGEST_BEGINNING);
  return Array.from({ length: longest }, (_, at) => word.slice(0, longest - at));
}

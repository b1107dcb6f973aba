import { beginningsOf, LONGEST_BEGINNING } from "./beginnings";

/**
 * Phrases to be found in plain text. `beginnings` are the first letters a match can begin with: an expression as large as
 * a table is tried only at the words that begin so, which spares nearly all of its cost; null tries every word.
 */
export type Phrases = { expression: RegExp; beginnings: ReadonlySet<string> | null };

const WORDS = /[a-zа-я0-9]+/g;
const NO_TABLES: Phrases[] = [];

/** The tables by what can begin them: of a hundred tables, most words can begin two or three. */
const BEGUN_BY = new Map<string, Phrases[]>();

function register(phrases: Phrases): Phrases {
  for (const beginning of phrases.beginnings ?? []) {
    const tables = BEGUN_BY.get(beginning);
    if (tables) tables.push(phrases);
    else BEGUN_BY.set(beginning, [phrases]);
  }
  return phrases;
}

/** Where words of a phrase stand in a text. */
export type Spot = { start: number; end: number };

/**
 * Compiles phrases written the way a table of rules reads into one expression over plain text:
 * `*` ends a stem, `…` lets up to five words stand between, a space is any gap between two words, and a soft sign may be
 * missing, as it is when Russian was typed in Latin letters.
 */
export function anyOf(...phrases: string[]): Phrases {
  const heads = phrases.map((phrase) => beginningsOf(phrase.replaceAll("ё", "е")));
  return register({
    expression: new RegExp(`(?:${phrases.map(compile).join("|")})(?!${WORD_CHARACTER})`, "y"),
    beginnings: heads.includes(null) ? null : new Set(heads.flatMap((head) => [...head!])),
  });
}

/** Phrases that are all a text says. */
export function alone(...phrases: string[]): Phrases {
  const { expression, beginnings } = anyOf(...phrases);
  const nothing = "[^a-zа-я0-9]*";
  return register({ expression: new RegExp(`(?<=^${nothing})${expression.source}${nothing}$`, "y"), beginnings });
}

/** What any of several tables says. */
export function either(...tables: Phrases[]): Phrases {
  const heads = tables.map((table) => table.beginnings);
  return register({
    expression: new RegExp(tables.map((table) => `(?:${table.expression.source})`).join("|"), "y"),
    beginnings: heads.includes(null) ? null : new Set(heads.flatMap((head) => [...head!])),
  });
}

/** Whether any of the phrases occurs. */
export function occurs(phrases: Phrases, plainText: string): boolean {
  return findAll(phrases, plainText).length > 0;
}

/** Every place where one of the phrases occurs, none overlapping another. */
export function findAll(phrases: Phrases, plainText: string): readonly Spot[] {
  if (latest.text !== plainText) latest = lookAt(plainText);
  const known = latest.found.get(phrases);
  if (known) return known;
  const starts = phrases.beginnings ? (latest.begun.get(phrases) ?? []) : latest.starts;
  const spots = search(phrases.expression, plainText, starts);
  latest.found.set(phrases, spots);
  return spots;
}

/** A text with the starts of its words, those of them at which each table may begin, and what was found. */
type Look = { text: string; starts: number[]; begun: Map<Phrases, number[]>; found: Map<Phrases, Spot[]> };

/** The text looked at last: a sentence is asked about by a hundred tables in a row, and by some of them many times. */
let latest: Look = lookAt("");

function lookAt(text: string): Look {
  const starts: number[] = [];
  const begun = new Map<Phrases, number[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    starts.push(index);
    for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 0; length--)
      for (const phrases of BEGUN_BY.get(word.slice(0, length)) ?? NO_TABLES) noteStart(begun, phrases, index);
  }
  return { text, starts, begun, found: new Map() };
}

/** A table may be begun by a word in more ways than one. */
function noteStart(begun: Map<Phrases, number[]>, phrases: Phrases, start: number): void {
  const starts = begun.get(phrases);
  if (!starts) begun.set(phrases, [start]);
  else if (starts.at(-1) !== start) starts.push(start);
}

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

function search(expression: RegExp, text: string, starts: number[]): Spot[] {
  const spots: Spot[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    expression.lastIndex = start;
    if (!expression.test(text)) continue;
    end = expression.lastIndex;
    spots.push({ start, end });
  }
  return spots;
}

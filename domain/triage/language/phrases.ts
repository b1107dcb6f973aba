import { beginningsOf } from "./beginnings";
import { BegunBy } from "./begun-by";

/**
 * Phrases to be found in plain text. `beginnings` are the first letters a match can begin with: an expression as large as
 * a table is tried only at the words that begin so, which spares nearly all of its cost; null tries every word.
 */
export type Phrases = { number: number; expression: RegExp; beginnings: ReadonlySet<string> | null };

/** Where words of a phrase stand in a text. */
export type Spot = { start: number; end: number };

/**
 * Compiles phrases written the way a table of rules reads into one expression over plain text:
 * `*` ends a stem, `…` lets up to five words stand between, a space is any gap between two words, and a soft sign may be
 * missing, as it is when Russian was typed in Latin letters.
 */
export function anyOf(...phrases: string[]): Phrases {
  const heads = phrases.map((phrase) => beginningsOf(phrase.replaceAll("ё", "е")));
  return register(`(?:${phrases.map(compile).join("|")})(?!${WORD_CHARACTER})`, heads);
}

/** Phrases that are all a text says. */
export function alone(...phrases: string[]): Phrases {
  const { expression, beginnings } = anyOf(...phrases);
  const nothing = "[^a-zа-я0-9]*";
  return register(`(?<=^${nothing})${expression.source}${nothing}$`, [beginnings]);
}

/** What any of several tables says. */
export function either(...tables: Phrases[]): Phrases {
  return register(
    tables.map((table) => `(?:${table.expression.source})`).join("|"),
    tables.map((table) => table.beginnings),
  );
}

/** Whether any of the phrases occurs. */
export function occurs(phrases: Phrases, plainText: string): boolean {
  return findAll(phrases, plainText).length > 0;
}

/** Every place where one of the phrases occurs, none overlapping another. */
export function findAll(phrases: Phrases, plainText: string): readonly Spot[] {
  const look = lookAt(plainText);
  const starts = phrases.beginnings ? look.begun.get(phrases.number) : look.starts;
  if (!starts) return NOWHERE;
  const known = look.found.get(phrases.number);
  if (known) return known;
  const spots = search(phrases.expression, plainText, starts);
  look.found.set(phrases.number, spots);
  return spots;
}

/** The numbers of the tables that a word of the text can begin: the others do not occur in it. */
export function begunIn(plainText: string): IterableIterator<number> {
  return lookAt(plainText).begun.keys();
}

const NOWHERE: readonly Spot[] = [];

const begunBy = new BegunBy();
let registered = 0;

function register(source: string, heads: (ReadonlySet<string> | null)[]): Phrases {
  const number = registered++;
  const beginnings = heads.includes(null) ? null : new Set(heads.flatMap((head) => [...head!]));
  for (const beginning of beginnings ?? []) begunBy.add(beginning, number);
  looks.clear();
  return { number, expression: new RegExp(source, "y"), beginnings };
}

/** The starts of the words of a text, those of them at which each table may begin, and what was found. */
type Look = ReturnType<BegunBy["look"]> & { found: Map<number, Spot[]> };

/** The sentences of one mail and few other texts: each is asked about by many tables, and by some of them many times. */
const looks = new Map<string, Look>();
const MOST_LOOKS = 1200;

/** Lets go of the texts looked at so far: what one mail says is kept for no other. */
export function forgetLooks(): void {
  looks.clear();
}

function lookAt(text: string): Look {
  const known = looks.get(text);
  if (known) return known;
  if (looks.size === MOST_LOOKS) looks.clear();
  const look = { ...begunBy.look(text), found: new Map() };
  looks.set(text, look);
  return look;
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

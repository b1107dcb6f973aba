import { otherLayout } from "./layouts";

/** Places in a text, from and to (exclusive), in order. */
export type Span = [from: number, to: number];

/** How well a text answers a query, 0 (exclusive) to 1, and what of it does. */
export type Match = { score: number; spans: Span[] };

const WHOLE = 1;
const BEGINNING = 0.9;
const WORDS = 0.8;
const INSIDE = 0.6;
const SCATTERED = 0.3;
/** What the other layout would have written counts a little less. */
const OTHER_LAYOUT = 0.95;

/** Matches a query, also one typed on the wrong keyboard layout, with a text; null when it does not answer. */
export function match(query: string, text: string): Match | null {
  const other = otherLayout(query);
  const plain = matchTyped(fold(query), fold(text));
  const swapped = other === null ? null : matchTyped(fold(other), fold(text));
  if (swapped && swapped.score * OTHER_LAYOUT > (plain?.score ?? 0))
    return { ...swapped, score: swapped.score * OTHER_LAYOUT };
  return plain;
}

function matchTyped(query: string, text: string): Match | null {
  if (query === "" || text === "") return null;
  if (query === text) return { score: WHOLE, spans: [[0, text.length]] };
  if (text.startsWith(query)) return { score: BEGINNING, spans: [[0, query.length]] };
  const words = matchWords(query.split(" "), text);
  if (words) return { score: WORDS, spans: words };
  const at = text.indexOf(query);
  if (at >= 0) return { score: INSIDE, spans: [[at, at + query.length]] };
  return matchScattered(query, text);
}

/** Each word of the query begins a word of the text, in any order. */
function matchWords(words: string[], text: string): Span[] | null {
  const spans: Span[] = [];
  for (const word of words) {
    const at = beginnings(text).find(
      (at) => text.startsWith(word, at) && !spans.some(([from, to]) => at >= from && at < to),
    );
    if (at === undefined) return null;
    spans.push([at, at + word.length]);
  }
  return spans.sort(([a], [b]) => a - b);
}

/** The letters of the query stand in the text in their order; the first begins a word, so that not everything answers. */
function matchScattered(query: string, text: string): Match | null {
  const letters = query.replaceAll(" ", "");
  if (letters.length < 2) return null;
  for (const start of beginnings(text)) {
    const spans: Span[] = [];
    let at = start;
    for (const letter of letters) {
      at = spans.length === 0 ? at : text.indexOf(letter, at);
      if (at < 0 || text[at] !== letter) break;
      const last = spans.at(-1);
      if (last?.[1] === at) last[1] = at + 1;
      else spans.push([at, at + 1]);
      at += 1;
    }
    const found = spans.reduce((sum, [from, to]) => sum + to - from, 0);
    if (found === letters.length) return { score: SCATTERED / spans.length, spans };
  }
  return null;
}

function beginnings(text: string): number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}

/** The same length as the text, so that places in it are places in the text. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/\s/g, " ");
}

import { plain } from "../../language/plain";
import { toCyrillic } from "../../language/to-cyrillic";
import { SPELLING } from "../words/spelling";

/** A word, a number or a mark of a text. `plain` is for comparing: lower case, «ё» as «е», Latin Russian in Cyrillic. */
export type Item = {
  text: string;
  plain: string;
  start: number;
  end: number;
  kind: "word" | "number" | "mark" | "line";
};

const ITEM = /\p{L}[\p{L}\p{M}\p{N}'’ʼ_]*(?:[-‑]\p{L}[\p{L}\p{M}'’ʼ]*)*|\p{N}+|\n|->|=>|\.{4,}|[^\s]/gu;

/** Cuts a text into its words, numbers and marks, each with its place. */
export function itemsOf(text: string, latinRussian = false): Item[] {
  const lower = plain(text);
  return [...text.matchAll(ITEM)].map(({ 0: written, index }) => {
    const kind = kindOf(written);
    const end = index + written.length;
    const small = lower.slice(index, end).replaceAll("‑", "-");
    return {
      text: written,
      plain: written.startsWith("....") ? ":" : kind === "word" ? readAs(small, text[end], latinRussian) : small,
      start: index,
      end,
      kind,
    };
  });
}

/** «No.» is a number, Latin Russian is Russian, and what is misspelt is what it sounds like. */
function readAs(word: string, next: string | undefined, latinRussian: boolean): string {
  if (word === "no" && next === ".") return "number";
  return SPELLING.correct(latinRussian ? toCyrillic(word) : word);
}

function kindOf(written: string): Item["kind"] {
  if (written === "\n") return "line";
  if (/^\p{L}/u.test(written)) return "word";
  return /^\p{N}/u.test(written) ? "number" : "mark";
}

/** Where the items that lie within a stretch of the text begin and end among all items. */
export function itemsWithin(items: readonly Item[], start: number, end: number): { from: number; to: number } {
  const from = firstFrom(items, start);
  return { from, to: Math.max(from, firstFrom(items, end)) };
}

/** The first item that ends behind an offset. */
function firstFrom(items: readonly Item[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

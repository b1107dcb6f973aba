import type { Item } from "../reading/items";
import { endOf } from "./address-end";
import { fits, INNER, isCapital, type Part, type Parts, partsOf } from "./address-pieces";
import type { Value } from "./value";

/** Postal addresses, whole: from the postcode or the place to the flat, as written. */
export function findAddresses(text: string, items: readonly Item[], isWord: (at: number) => boolean): Value[] {
  const parts = partsOf(items);
  const found: Value[] = [];
  for (let at = 0; at < items.length; at++) {
    if (
      !fits(items, parts, at, isWord) ||
      (isWord(at) && !parts[at]) ||
      INNER.test(items[at]!.text) ||
      /^[.,-]$/.test(items[at]!.text)
    )
      continue;
    const to = endOf(items, parts, at, isWord);
    if (isAddress(items, parts, at, to)) {
      const [start, end] = [items[at]!.start, items[to - 1]!.end];
      found.push({ field: "address", value: asOneLine(text.slice(start, end)), start, end, from: at, to });
    }
    at = Math.max(at, to - 1);
  }
  return found;
}

function asOneLine(written: string): string {
  return written.replace(/,?[ \t]*\n\s*/g, ", ");
}

/** «ст. 18 Федерального закона» looks like a place with a number. */
const LAW = /^(?:федеральн|закон|кодекс|фз$|гк$|коап|act$|regulation|article$)/;

/** A street and a number, a house or a flat of some place, a postcode and names, a number before or behind a name. */
function isAddress(items: readonly Item[], parts: Parts, from: number, to: number): boolean {
  const piece = items.slice(from, to);
  const has = (part: Part) => parts.slice(from, to).includes(part);
  const numbers = piece.filter((item) => item.kind === "number" && item.text.length <= 6);
  const names = piece.filter((item, at) => item.kind === "word" && !parts[from + at] && item.text.length > 2);
  if (piece.some(({ plain }) => LAW.test(plain)) || (names.length === 0 && !has("street"))) return false;
  if (has("street") && (numbers.length > 0 || has("house"))) return true;
  if (numbers.length === 0) return has("street") && piece.filter(({ text }) => text === ",").length >= 2;
  if (has("unit") || has("house") || has("place")) return true;
  const commas = piece.filter(({ text }) => text === ",").length;
  const joined = piece.some(
    (item, at) =>
      item.kind === "number" && item.text.length < 6 && (isCapital(piece[at - 1]) || isCapital(piece[at + 1])),
  );
  return joined && (commas > 0 || names.length > 0) && !numbers.every(({ text }) => /^(?:19|20)\d\d$/.test(text));
}

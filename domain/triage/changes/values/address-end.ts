import type { Item } from "../reading/items";
import { fits, INNER, isCapital, PARTS, type Parts } from "./address-pieces";

const LONGEST = 40;
/** Behind longer words a full stop ends a sentence. */
const LONGEST_SHORT = 5;

/** The item behind the last piece of an address that begins at an item. */
export function endOf(items: readonly Item[], parts: Parts, from: number, isWord: (at: number) => boolean): number {
  let to = from;
  for (let at = from; at < items.length && at < from + LONGEST; at++) {
    const item = items[at]!;
    const tail = item.text === "," ? tailAt(items, at + 1, isWord) : 0;
    if (tail > 0 && items.slice(from, at).some(({ kind }) => kind === "number")) {
      to = tail;
      break;
    }
    if (item.text === "," || item.kind === "line") {
      let next = at + 1;
      while (items[next]?.kind === "line") next++;
      if (!fits(items, parts, next, isWord) && !isUnit(items, next)) break;
      if (item.kind === "line" && items[at - 1]?.text !== "," && !goesOn(items, parts, next)) break;
      at = next - 1;
      continue;
    }
    if (isUnit(items, at)) {
      to = at + 2;
      at++;
      continue;
    }
    if (!fits(items, parts, at, isWord)) break;
    if (
      item.text === "." &&
      (items[at - 1]!.kind === "number" ||
        items[at - 1]!.text.length > LONGEST_SHORT ||
        (!parts[at - 1] && items[at - 1]!.text.length > 1 && items[at - 1]!.plain !== "им"))
    )
      break;
    if (item.text === "." && items[at + 1]?.kind === "line") break;
    if (item.text !== ".") to = at + 1;
    if (/^[«"“]$/.test(item.text) && !items.slice(at + 1, at + 5).some(({ text }) => /^[»"”]$/.test(text))) {
      to = at;
      break;
    }
  }
  if (
    items[to]?.text === "»" &&
    items.slice(from, to).filter(({ text }) => text === "«").length >
      items.slice(from, to).filter(({ text }) => text === "»").length
  )
    return to + 1;
  while (to > from && (INNER.test(items[to - 1]!.plain) || /^[-–«»”"“#№/]$/.test(items[to - 1]!.text))) to--;
  return to;
}

/** The last piece may be any one thing: «сторожка», «салон «Локон»», «третий подъезд». */
function tailAt(items: readonly Item[], at: number, isWord: (at: number) => boolean): number {
  const piece: Item[] = [];
  let to = at;
  for (; to < items.length && to < at + 5 && !/^(?:[.,;!?()]|\n)$/.test(items[to]!.text); to++) piece.push(items[to]!);
  const ends = to >= items.length || /^(?:[.;!)]|\n)$/.test(items[to]!.text);
  const written = piece.filter(({ kind }) => kind === "word");
  const quoted = piece.some(({ text }) => text === "«");
  const plainly = piece.every(
    (item, index) =>
      item.kind !== "number" &&
      (!isWord(at + index) || parts(item)) &&
      !/(?:те|ть|тся|им|ём|ем|ут|ют)$/.test(item.plain),
  );
  const fits =
    (written.length === 1 && !parts(written[0]!)) || (written.length === 2 && (quoted || parts(written[1]!)));
  return ends && fits && plainly && /^\p{Ll}/u.test(piece[0]?.text ?? "") ? to : 0;
}

function parts(item: Item): boolean {
  return PARTS.has(item.plain);
}

/** A line that is plainly the next one of an envelope, and no item of a list. */
function goesOn(items: readonly Item[], parts: Parts, at: number): boolean {
  if (items[at]!.kind === "number")
    return items[at]!.text.length > 4 || isCapital(items[at + 1]) || items[at + 1]?.text === ",";
  return (
    parts[at] !== undefined ||
    (isCapital(items[at]) && items[at + 1]?.kind === "number" && items[at + 1]!.text.length > 4)
  );
}

/** «ряд 3», «подъезд 2»: whatever has a number, between commas. */
function isUnit(items: readonly Item[], at: number): boolean {
  const [before, item, number, after] = [items[at - 1], items[at], items[at + 1], items[at + 2]];
  if (before?.text !== "," || item?.kind !== "word") return false;
  if (number?.kind === "number") return !after || /^[.,;!)\n]$/.test(after.text);
  return false;
}

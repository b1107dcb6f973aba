import type { Item } from "../reading/items";
import { fullYear, romanAt } from "./date-parts";

/** What is named of a date, and the item behind it. */
export type Parts = {
  day: number | null;
  month: number | null;
  year: number | null;
  swappable?: boolean;
  monthFirst?: boolean;
  to: number;
};

const SEPARATOR = /^[./,‑–-]$/;

/** 12.03.1985, 12/03/85, 1985-03-12, 12.III.1985, 12 03 1985 */
export function figures(items: readonly Item[], at: number): Parts | null {
  const first = items[at]!;
  if (first.kind !== "number" || isPart(items, at - 1, first.start)) return null;
  const second = afterSeparator(items, at + 1);
  const third = second && afterSeparator(items, second + 1, items[second]!);
  if (!second || !third || (first.text.length > 2 && first.text.length !== 4)) return null;
  const [a, c] = [Number(first.text), Number(items[third]!.text)];
  const b = romanAt(items, second)?.value ?? Number(items[second]!.text);
  const end = items[third]!;
  if (Number.isNaN(b) || Number.isNaN(c) || end.kind !== "number" || isPart(items, third + 1, end.end)) return null;
  if (first.text.length === 4) return { year: a, month: b, day: c, to: third + 1 };
  if (end.text.length !== 4 && end.text.length !== 2) return null;
  const year = fullYear(end.text);
  const to = third + 1;
  if (romanAt(items, second)) return { day: a, month: b, year, to };
  return b > 12 ? { day: b, month: a, year, monthFirst: true, to } : { day: a, month: b, year, swappable: a <= 12, to };
}

/** The item behind a separator, which is the same one between all three parts, or a space. */
function afterSeparator(items: readonly Item[], at: number, before?: Item): number | null {
  const [gap, part] = [items[at], items[at + 1]];
  if (gap && part && SEPARATOR.test(gap.text) && part.start - gap.end <= 1 && part.kind !== "mark") return at + 1;
  const roman = gap && romanAt(items, at);
  const spaced = gap && (gap.kind === "number" || roman) && gap.text.length <= 4;
  return spaced && (roman || before === undefined || gap.text.length >= 2) ? at : null;
}

/** Figures that go on without a space, as those of a phone or an order do. */
export function isPart(items: readonly Item[], at: number, edge: number): boolean {
  const item = items[at];
  if (!item || (item.end !== edge && item.start !== edge)) return false;
  return item.kind === "number" || /^[+/№#-]$/.test(item.text);
}

import type { Letter } from "../../reading/letter";

const AFTER = 3;
const BEFORE = -3;
const LONGEST_ROW = 80;

/** Rows «field | before | after» of a table. */
export function cellOf({ items }: Letter, value: number): number {
  let [start, end, bars, behind] = [value, value, 0, 0];
  while (start > value - LONGEST_ROW && start > 0 && items[start - 1]!.kind !== "line")
    if (items[--start]!.text === "|") bars++;
  while (end < value + LONGEST_ROW && end < items.length && items[end]!.kind !== "line")
    if (items[end++]!.text === "|") behind++;
  if (bars + behind < 2) return 1;
  return behind === 0 ? AFTER : BEFORE;
}

/** Lines that begin with a plus or a minus, as programs show what changed. */
export function signOf({ items, showsDifference }: Letter, at: number): number {
  if (!showsDifference || (at > 0 && items[at - 1]!.kind !== "line")) return 0;
  const sign = items[at]!.text;
  return sign === "+" ? AFTER : sign === "-" || sign === "−" ? BEFORE : 0;
}

import type { Item } from "../reading/items";
import { figures, isPart, type Parts } from "./date-figures";
import { dayAt, isEnding, isYear, monthAt, romanAt, skip, yearAlone, yearAt } from "./date-parts";

/**
 * A date or the parts of one that are named, and where. `swappable`: figures that may also be read month first;
 * `monthFirst`: figures that can only be read so.
 */
export type FoundDate = {
  day: number | null;
  month: number | null;
  year: number | null;
  swappable: boolean;
  monthFirst: boolean;
  start: number;
  end: number;
  from: number;
  to: number;
};

/** Every date of a text, in whatever notation: figures, month names, Roman months, words; also a day and month, or a year, alone. */
export function findDates(items: readonly Item[]): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < items.length; at++) {
    const parts = figures(items, at) ?? worded(items, at) ?? labelled(items, at);
    if (!parts) continue;
    const { to, swappable = false, monthFirst = false, ...rest } = parts;
    if (isPossible(rest)) {
      found.push({ ...rest, swappable, monthFirst, start: items[at]!.start, end: items[to - 1]!.end, from: at, to });
      at = to - 1;
    }
  }
  return found;
}

/** 12 марта 1985 г., двенадцатое марта, 12 дек., March 12th 1985, the 12th of March, in the year 1951 */
function worded(items: readonly Item[], at: number): Parts | null {
  const day = dayAt(items, at);
  if (day) {
    const month = monthAt(items, skip(items, day.to, ["of", ".", "-", "/"]));
    if (month) return withYear(items, { day: day.value, month: month.value, year: null, to: month.to });
  }
  const month = items[at]!.kind === "word" && !romanAt(items, at) ? monthAt(items, at) : null;
  if (!month) return null;
  const after = dayAt(items, skip(items, month.to, ["the", "-"]));
  if (after && after.value <= 31)
    return withYear(items, { day: after.value, month: month.value, year: null, to: after.to });
  return null;
}

function withYear(items: readonly Item[], parts: Parts): Parts {
  const at = skip(items, parts.to, [",", ".", "-", "/", "in", "the", "year", "'", "’", "of"]);
  const year = yearAt(items, at, at - parts.to <= 1);
  return year ? { ...parts, year: year.value, to: year.to } : parts;
}

/** «число 26», «месяц январь», «год 1983», «1977 года», «в 1963»: a part alone. */
function labelled(items: readonly Item[], at: number): Parts | null {
  const item = items[at]!;
  if (
    item.kind === "number" &&
    item.text.length === 4 &&
    !isPart(items, at - 1, item.start) &&
    (!isPart(items, at + 1, item.end) || isEnding(items, at + 1))
  ) {
    const value = Number(item.text);
    return isYear(value) ? { day: null, month: null, year: value, to: at + 1 } : null;
  }
  if (/^(?:числ[оа]|day)$/.test(item.plain)) {
    const day = dayAt(items, skip(items, at + 1, [":", "is"]));
    return day && { day: day.value, month: null, year: null, to: day.to };
  }
  if (/^(?:месяц|month)$/.test(item.plain)) {
    const month = monthAt(items, skip(items, at + 1, [":", "is"]));
    return month && { day: null, month: month.value, year: null, to: month.to };
  }
  const year = yearAlone(items, at);
  if (year) return { day: null, month: null, year: year.value, to: year.to };
  const day = dayAt(items, at);
  const bare = item.kind === "number" && day && day.to === at + 1;
  return day && !bare ? { day: day.value, month: null, year: null, to: day.to } : null;
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPossible({ day, month, year }: Pick<FoundDate, "day" | "month" | "year">): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day !== null && (day < 1 || day > (LONGEST_MONTH[(month ?? 1) - 1] ?? 31))) return false;
  return year === null || isYear(year);
}

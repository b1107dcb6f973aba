import type { Item } from "../reading/items";
import { spelledNumber } from "./number-words";

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

type Part = { value: number; to: number };
type Parts = Pick<FoundDate, "day" | "month" | "year"> & { swappable?: boolean; monthFirst?: boolean; to: number };

const MONTHS = `январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр`.split("|");
const RUSSIAN_MONTH = new RegExp(`^(?:${MONTHS.join("|")})(?:я|ь|а|е|ю|й|ем|ом|у|)$`);
const SHORT_MONTHS =
  "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const LONG_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
/** Nobody who has an account was born later. */
const LATEST = 2025;
const ROMAN = "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii".split("|");
const SEPARATOR = /^[./,‑–-]$/;

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

/** 12.03.1985, 12/03/85, 1985-03-12, 12.III.1985, 12 03 1985 */
function figures(items: readonly Item[], at: number): Parts | null {
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
function isPart(items: readonly Item[], at: number, edge: number): boolean {
  const item = items[at];
  if (!item || (item.end !== edge && item.start !== edge)) return false;
  return item.kind === "number" || /^[+/№#-]$/.test(item.text);
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
    return value >= 1880 && value <= LATEST ? { day: null, month: null, year: value, to: at + 1 } : null;
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

/** «92-го», «с шестьдесят пятого», «тысяча девятьсот сорок четвёртого»: no day has such a number. */
function yearAlone(items: readonly Item[], at: number): Part | null {
  const item = items[at]!;
  const spelled = item.kind === "word" ? spelledNumber(items, at) : null;
  const figures = item.kind === "number" && item.text.length === 2 && isEnding(items, at + 1);
  const value = figures ? Number(item.text) : spelled?.ordinal ? spelled.value : 0;
  if (value <= 31 || (value >= 100 && (value < 1880 || value > LATEST))) return null;
  return { value: value < 100 ? 1900 + value : value, to: figures ? at + 3 : spelled!.to };
}

/** «-го», «-й» behind figures. */
function isEnding(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "-" && /^(?:го|й|ый|ого|м)$/.test(items[at + 1]?.plain ?? "");
}

function dayAt(items: readonly Item[], at: number): Part | null {
  const item = items[at];
  if (!item) return null;
  if (item.kind === "number") {
    const value = Number(item.text);
    if (item.text.length > 2 || value < 1 || value > 31) return null;
    const [mark, ending] = [items[at + 1], items[at + 2]];
    if (/^(?:st|nd|rd|th|го|е|ое|ого)$/.test(mark?.plain ?? "")) return { value, to: at + 2 };
    if (mark?.text === "-" && /^(?:го|е|ое|ого|й)$/.test(ending?.plain ?? "")) return { value, to: at + 3 };
    return { value, to: at + 1 };
  }
  const spelled = spelledNumber(items, at);
  return spelled?.ordinal && spelled.value <= 31 ? spelled : null;
}

function monthAt(items: readonly Item[], at: number): Part | null {
  const word = items[at]?.plain ?? "";
  const long = LONG_MONTHS.indexOf(word);
  if (long >= 0) return { value: long + 1, to: at + 1 };
  if (RUSSIAN_MONTH.test(word))
    return {
      value: MONTHS.findIndex((month) => word.startsWith(month) && (month !== "ма" || /^ма[йяе]/.test(word))) + 1,
      to: at + 1,
    };
  const short = SHORT_MONTHS.indexOf(
    word.length > 3 && /^(?:sept|сент|нояб|февр)$/.test(word) ? word.slice(0, 3) : word,
  );
  if (short >= 0) return { value: (short % 12) + 1, to: items[at + 1]?.text === "." ? at + 2 : at + 1 };
  return romanAt(items, at);
}

/** In capitals, or in Cyrillic letters that look like them. */
function romanAt(items: readonly Item[], at: number): Part | null {
  const item = items[at];
  if (item?.kind !== "word" || item.text !== item.text.toUpperCase()) return null;
  const value = ROMAN.indexOf(item.plain.replaceAll("х", "x").replaceAll("і", "i")) + 1;
  return value > 0 ? { value, to: at + 1 } : null;
}

function yearAt(items: readonly Item[], at: number, near: boolean): Part | null {
  const item = items[at];
  if (!item) return null;
  if (item.kind === "number") {
    const two = item.text.length === 2 && near;
    if (item.text.length !== 4 && !two) return null;
    const value = fullYear(item.text);
    if (value < 1880 || value > LATEST) return null;
    const ending = items[at + 1]?.text === "-" ? at + 2 : at + 1;
    const tail = items[ending]?.plain === "го" ? ending + 1 : at + 1;
    const named = /^(?:г|год|года|году)$/.test(items[tail]?.plain ?? "");
    return { value, to: named ? tail + 1 : tail };
  }
  const spelled = spelledNumber(items, at);
  if (!spelled || spelled.value < 30) return null;
  const value = spelled.value < 100 ? 1900 + spelled.value : spelled.value;
  const named = /^(?:г|год|года|году)$/.test(items[spelled.to]?.plain ?? "");
  if (value < 1880 || value > LATEST || (spelled.value < 100 && !named && !spelled.ordinal)) return null;
  return { value, to: named ? spelled.to + 1 : spelled.to };
}

function fullYear(written: string): number {
  const value = Number(written);
  return written.length === 2 ? value + (value > 30 ? 1900 : 2000) : value;
}

function skip(items: readonly Item[], at: number, over: string[]): number {
  while (at < items.length && over.includes(items[at]!.plain)) at++;
  return at;
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPossible({ day, month, year }: Pick<FoundDate, "day" | "month" | "year">): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day !== null && (day < 1 || day > (LONGEST_MONTH[(month ?? 1) - 1] ?? 31))) return false;
  return year === null || (year >= 1880 && year <= LATEST);
}

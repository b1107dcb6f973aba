import type { Item } from "../reading/items";
import { spelledNumber } from "./number-words";

/** A part of a date, and the item behind it. */
export type Part = { value: number; to: number };

const MONTHS = `январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр`.split("|");
const RUSSIAN_MONTH = new RegExp(`^(?:${MONTHS.join("|")})(?:я|ь|а|е|ю|й|ем|ом|у|)$`);
const SHORT_MONTHS =
  "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const LONG_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const EARLIEST = 1880;
const LATEST = 2030;
const ROMAN = "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii".split("|");

export function isYear(value: number): boolean {
  return value >= EARLIEST && value <= LATEST;
}

export function dayAt(items: readonly Item[], at: number): Part | null {
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

export function monthAt(items: readonly Item[], at: number): Part | null {
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
export function romanAt(items: readonly Item[], at: number): Part | null {
  const item = items[at];
  if (item?.kind !== "word" || item.text !== item.text.toUpperCase()) return null;
  const value = ROMAN.indexOf(item.plain.replaceAll("х", "x").replaceAll("і", "i")) + 1;
  return value > 0 ? { value, to: at + 1 } : null;
}

export function yearAt(items: readonly Item[], at: number, near: boolean): Part | null {
  const item = items[at];
  if (!item) return null;
  if (item.kind === "number") {
    const two = item.text.length === 2 && near;
    if (item.text.length !== 4 && !two) return null;
    const value = fullYear(item.text);
    if (!isYear(value)) return null;
    const ending = items[at + 1]?.text === "-" ? at + 2 : at + 1;
    const tail = items[ending]?.plain === "го" ? ending + 1 : at + 1;
    const named = /^(?:г|год|года|году)$/.test(items[tail]?.plain ?? "");
    return { value, to: named ? tail + 1 : tail };
  }
  const spelled = spelledNumber(items, at);
  if (!spelled || spelled.value < 30) return null;
  const value = spelled.value < 100 ? 1900 + spelled.value : spelled.value;
  const named = /^(?:г|год|года|году)$/.test(items[spelled.to]?.plain ?? "");
  if (!isYear(value) || (spelled.value < 100 && !named && !spelled.ordinal)) return null;
  return { value, to: named ? spelled.to + 1 : spelled.to };
}

export function fullYear(written: string): number {
  const value = Number(written);
  return written.length === 2 ? value + (value > 30 ? 1900 : 2000) : value;
}

export function skip(items: readonly Item[], at: number, over: string[]): number {
  while (at < items.length && over.includes(items[at]!.plain)) at++;
  return at;
}

/** «92-го», «с шестьдесят пятого», «тысяча девятьсот сорок четвёртого»: no day has such a number. */
export function yearAlone(items: readonly Item[], at: number): Part | null {
  const item = items[at]!;
  const spelled = item.kind === "word" ? spelledNumber(items, at) : null;
  const figures = item.kind === "number" && item.text.length === 2 && isEnding(items, at + 1);
  const value = figures ? Number(item.text) : spelled?.ordinal ? spelled.value : 0;
  if (value <= 31 || (value >= 100 && !isYear(value))) return null;
  return { value: value < 100 ? 1900 + value : value, to: figures ? at + 3 : spelled!.to };
}

/** «-го», «-й» behind figures. */
export function isEnding(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "-" && /^(?:го|й|ый|ого|м)$/.test(items[at + 1]?.plain ?? "");
}

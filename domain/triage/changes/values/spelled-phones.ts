import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { Item } from "../reading/items";
import type { Value } from "./value";

const DIGITS =
  byWord(`0 ноль нуль zero oh o|1 один one|2 два two|3 три three|4 четыре four|5 пять five|6 шесть six|7 семь seven|8 восемь eight|9 девять nine|
  10 десять ten|11 одиннадцать eleven|12 двенадцать twelve|13 тринадцать thirteen|14 четырнадцать fourteen|15 пятнадцать fifteen|16 шестнадцать sixteen|17 семнадцать seventeen|
  18 восемнадцать eighteen|19 девятнадцать nineteen|20 двадцать twenty|30 тридцать thirty|40 сорок forty|50 пятьдесят fifty|60 шестьдесят sixty|70 семьдесят seventy|
  80 восемьдесят eighty|90 девяносто ninety|100 сто|200 двести|300 триста|400 четыреста|500 пятьсот|600 шестьсот|700 семьсот|800 восемьсот|900 девятьсот`);
const SEPARATOR = /^(?:,|-|–|—|\.|плюс|plus|тире|dash)$/;
const FEWEST_WORDS = 2;
const SHORTEST = 10;
const LONGEST = 15;

/** Phone numbers dictated in words, with figures between or without: «восемь девятьсот двести четырнадцать семьдесят …». */
export function findSpelledPhones(items: readonly Item[]): Value[] {
  const found: Value[] = [];
  for (let at = 0; at < items.length; at++) {
    if (figuresOf(items[at]!.plain) === undefined) continue;
    const { digits, to, words } = dictated(items, at);
    const contact = words >= FEWEST_WORDS && digits.length >= SHORTEST ? normaliseContact("phone", digits) : null;
    if (contact)
      found.push({
        field: "phone",
        value: contact.normalised,
        start: items[at]!.start,
        end: items[to - 1]!.end,
        from: at,
        to,
      });
    at = Math.max(at, to - 1);
  }
  return found;
}

/** The figures said one after another: a smaller one completes the one before it, an equal or larger one begins anew. */
function dictated(items: readonly Item[], from: number): { digits: string; to: number; words: number } {
  let [digits, group, room, to, words] = ["", 0, 0, from, 0];
  const close = () => {
    if (room > 0) digits += String(group);
    [group, room] = [0, 0];
  };
  for (let at = from; at < items.length && digits.length < LONGEST; at++) {
    const item = items[at]!;
    const value = figuresOf(item.plain);
    if (item.kind === "number") {
      close();
      digits += item.text;
    } else if (item.plain === "hundred" && group > 0 && group < 10) {
      [group, room] = [group * 100, 100];
      words++;
    } else if (value !== undefined) {
      const completes = room > 0 && value > 0 && value < room;
      if (!completes) close();
      group += value;
      room = value >= 100 && value % 100 === 0 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1;
      words++;
    } else if (SEPARATOR.test(item.plain)) {
      close();
      continue;
    } else break;
    to = at + 1;
  }
  close();
  return { digits, to, words };
}

/** “twenty-three”, too. */
function figuresOf(word: string): number | undefined {
  const [tens = "", ones] = word.split("-");
  const value = DIGITS.get(tens);
  return ones === undefined ? value : value === undefined || !DIGITS.has(ones) ? undefined : value + DIGITS.get(ones)!;
}

function byWord(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split("|").flatMap((row) => {
      const [value, ...words] = row.trim().split(/\s+/);
      return words.map((word): [string, number] => [word, Number(value)]);
    }),
  );
}

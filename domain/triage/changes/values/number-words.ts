import type { Item } from "../reading/items";

/** A number that begins at an item. `day`: it may stand for a day: an ordinal, or digits with or without an ending. */
export type SpelledNumber = { value: number; to: number; ordinal: boolean };

const CARDINALS =
  byStem(`1 один одна одно|2 два две|3 три|4 четыре|5 пять|6 шесть|7 семь|8 восемь|9 девять|10 десять|11 одиннадцать|12 двенадцать|
  13 тринадцать|14 четырнадцать|15 пятнадцать|16 шестнадцать|17 семнадцать|18 восемнадцать|19 девятнадцать|20 двадцать|30 тридцать|40 сорок|
  50 пятьдесят|60 шестьдесят|70 семьдесят|80 восемьдесят|90 девяносто|100 сто|900 девятьсот|1000 тысяча тысячи тысяч|
  1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|
  18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|100 hundred|1000 thousand`);
const ORDINAL_STEMS =
  byStem(`1 перв|2 втор|3 трет|4 четверт|5 пят|6 шест|7 седьм|8 восьм|9 девят|10 десят|11 одиннадцат|12 двенадцат|13 тринадцат|
  14 четырнадцат|15 пятнадцат|16 шестнадцат|17 семнадцат|18 восемнадцат|19 девятнадцат|20 двадцат|30 тридцат|40 сороков|50 пятидесят|60 шестидесят|
  70 семидесят|80 восьмидесят|90 девяност|2000 двухтысячн`);
const ORDINALS =
  byStem(`1 first|2 second|3 third|4 fourth|5 fifth|6 sixth|7 seventh|8 eighth|9 ninth|10 tenth|11 eleventh|12 twelfth|13 thirteenth|
  14 fourteenth|15 fifteenth|16 sixteenth|17 seventeenth|18 eighteenth|19 nineteenth|20 twentieth|30 thirtieth`);
const ORDINAL_ENDING = /^(?:ый|ой|ий|ого|его|ье|ьего|ьим|ому|ым|им|ом|ое|ая|ую|ьей|ья|ей)$/;

/** «двадцать седьмого», «тысяча девятьсот пятьдесят пятого», “twenty-third”, “nineteen sixty-two”; null for anything else. */
export function spelledNumber(items: readonly Item[], from: number): SpelledNumber | null {
  let [total, part, to, read] = [0, 0, from, 0];
  let last = Number.POSITIVE_INFINITY;
  for (; to < items.length && read < 8; to++, read++) {
    const written = items[to]!.plain;
    if (written === "and" && read > 0) continue;
    const words = written.split("-");
    const ordinal = ordinalOf(words.at(-1)!);
    const tens = words.length === 2 ? CARDINALS.get(words[0]!) : 0;
    if (ordinal !== undefined && tens !== undefined && (ordinal < last || read === 0))
      return { value: total + part + tens + ordinal, to: to + 1, ordinal: true };
    const value = words.length === 2 && tens ? tens + (CARDINALS.get(words[1]!) ?? 0) : CARDINALS.get(written);
    if (value === undefined) break;
    if (value === 1000) [total, part, last] = [total + (part || 1) * 1000, 0, 1000];
    else if (value === 100 && part > 0 && part < 100) [part, last] = [part * 100, 100];
    else if (value >= 10 && value < 100 && part >= 10 && part < 100 && total === 0)
      [total, part, last] = [part * 100, value, value];
    else if (value < last) [part, last] = [part + value, value];
    else break;
  }
  while (to > from && items[to - 1]!.plain === "and") to--;
  return to > from ? { value: total + part, to, ordinal: false } : null;
}

function ordinalOf(word: string): number | undefined {
  const english = ORDINALS.get(word);
  if (english !== undefined) return english;
  for (let length = Math.min(4, word.length - 3); length > 1; length--) {
    const stem = word.slice(0, -length);
    if (ORDINAL_ENDING.test(word.slice(-length)) && ORDINAL_STEMS.has(stem)) return ORDINAL_STEMS.get(stem);
  }
  return undefined;
}

function byStem(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split("|").flatMap((row) => {
      const [value, ...words] = row.trim().split(/\s+/);
      return words.map((word): [string, number] => [word, Number(value)]);
    }),
  );
}

import type { ReadText } from "./read-for-changes";

const MONTHS =
  "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр|january february march april may june july august september october november december"
    .split("|")
    .map((names) => names.split(" "));
const RU_MONTH = `(${MONTHS[0]!.join("|")})[а-я]{1,2}`;
const EN_MONTH = `(${MONTHS[1]!.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")})\\.?`;
const DATES: [RegExp, (parts: string[]) => [string, string, string]][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, ([year, month, day]) => [year!, month!, day!]],
  [/(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?![\d])/g, ([day, month, year]) => [year!, month!, day!]],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:-?(?:го|е|ое))? ${RU_MONTH} (\\d{4})`, "gu"),
    ([day, month, year]) => [year!, monthOf(month!), day!],
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${EN_MONTH},? (\\d{4})`, "g"),
    ([day, month, year]) => [year!, monthOf(month!), day!],
  ],
  [
    new RegExp(`(?<![a-z])${EN_MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, "g"),
    ([month, day, year]) => [year!, monthOf(month!), day!],
  ],
];

const BIRTH = /рожд|родил|родилас|днюх|(?<!\p{L})др(?!\p{L})|\bborn\b|birth|\bdob\b/u;
const RIGHT =
  /(?:родил\p{L}*|рожд\p{L}*(?: у меня)?|верн\p{L}*|правильн\p{L}*|на самом деле|настоящ\p{L}*|на|должн\p{L}* быть|стал\p{L}*|нов\p{L}*|теперь|нужно|надо|а|to|should (?:be|read)|born(?: on)?|correct\p{L}*(?: \p{L}+)?(?: is)?|right(?: \p{L}+)?(?: is)?|actually|real\p{L}*|is)\s*(?::|—|–|-)?\s*$/u;
const WRONG =
  /(?:сто(?:ит|ят)|указан\p{L}*|записан\p{L}*|значится|был[ао]?|вместо|не|неверн\p{L}*|неправильн\p{L}*|ошиб\p{L}*|сейчас|в (?:профиле|анкете|кабинете)|у вас|с|not|(?:not|never) (?:been )?born(?: on)?|не родил\p{L}*|instead of|shows?|says?|listed(?: as)?|have|has|from|wrong\p{L}*|incorrect\p{L}*|currently|was|were|earlier)\s*(?::|—|–|-)?\s*$/u;
const WRONG_AFTER =
  /^\s*(?:г(?:ода)?\.?)?\s*(?:[—–-]\s*)?(?:неверн|неправильн|ошибоч|это ошибк|is wrong|is incorrect|which is wrong|instead)/u;
const NOT_A_BIRTH =
  /(?:закон\p{L}*|фз|указ\p{L}*|№|заказ\p{L}*|письм\p{L}*|обращени\p{L}*|act|order|letter)(?: от| of| dated)?\s*$/u;

/** The birth date that the sender says is right, as YYYY-MM-DD; null when they name none. */
export function birthDateAsked(read: ReadText, subject: ReadText): string | null {
  if (!BIRTH.test(read.lower) && !BIRTH.test(subject.lower)) return null;
  const lower = read.lower.replace(/\s/g, " ");
  const dates = DATES.flatMap(([form, order]) =>
    [...lower.matchAll(form)].flatMap((match) => {
      const date = isoDate(...order(match.slice(1)));
      const before = lower.slice(Math.max(0, match.index - 40), match.index);
      const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 30);
      return date && !NOT_A_BIRTH.test(before) ? [{ date, at: match.index, score: scoreOf(before, after) }] : [];
    }),
  );
  const best = dates.sort((a, b) => b.score - a.score || b.at - a.at)[0];
  return best && best.score >= 0 ? best.date : null;
}

function scoreOf(before: string, after: string): number {
  return (RIGHT.test(before) ? 2 : 0) - (WRONG.test(before) || WRONG_AFTER.test(after) ? 3 : 0);
}

function monthOf(name: string): string {
  const exact = MONTHS.flatMap((names) => names.indexOf(name));
  if (Math.max(...exact) >= 0) return String(Math.max(...exact) + 1);
  const at = MONTHS.flatMap((names) => names.findIndex((month) => month.startsWith(name) || name.startsWith(month)));
  return String(Math.max(...at) + 1);
}

function isoDate(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? `${Number(year) > 30 ? "19" : "20"}${year}` : year;
  const iso = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && Number(full) >= 1900 ? iso : null;
}

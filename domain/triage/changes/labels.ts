import { beginningsOf } from "../language/beginnings";
import { BegunBy } from "../language/begun-by";
import type { ChangedField } from "./fields";

/** Where a field is named. */
export type Label = { field: ChangedField; start: number; end: number };

/**
 * How people call each field, as expressions over plain text; the more particular ones first.
 *
 * @internal
 */
export const LABELS: [ChangedField, string][] = [
  ["birthDate", "дат\\p{L}* рождени\\p{L}*|день рождения|дня рождения|(?:date of birth|birth ?date|birthday|dob)"],
  ["maritalStatus", "семейн\\p{L}* (?:положени|статус)\\p{L}*|marital status|marital|семейного статуса"],
  [
    "familyTies",
    "родственн\\p{L}* связ\\p{L}*|родственник\\p{L}*|состав\\p{L}* семьи|семейн\\p{L}* связ\\p{L}*|сведени\\p{L}+ о родных|родные|родных|родня|близкие|family ties|family members|relatives|next of kin",
  ],
  [
    "homeTown",
    "родн\\p{L}* город\\p{L}*|город рождения|место рождения|откуда (?:я )?родом|home ?town|home city|(?:my|the) town|native (?:town|city)",
  ],
  [
    "occupation",
    "род\\p{L}* (?:занятий|занятия|деятельности)|заняти[ея]|занятост\\p{L}*|вид деятельности|сфера деятельности|кем (?:я )?(?:сейчас )?(?:работаю|тружусь|служу)|специальность|смен\\p{L}+ работ[ауы]|професси[яюией]+|должност\\p{L}*|мест\\p{L}* работы|occupation|profession|job title|job|employment|line of work|position",
  ],
  ["education", "(?:уровень )?образовани\\p{L}*|education|degree|qualifications?|schooling"],
  ["gender", "пол|пола|полом|gender|sex"],
  [
    "familyName",
    "девичь\\p{L}* фамили\\p{L}*|maiden name|married name|фамили[яюией]+|surname|last name|family name|second name",
  ],
  ["givenName", "(?<!полное )им(?:я|ени|енем)(?! пользователя)|given name|first name|forename|christian name|name"],
  [
    "email",
    "e-?mail(?: address)?|электронн\\p{L}* (?:почт|адрес)\\p{L}*|адрес\\p{L}* (?:электронн\\p{L}* )?почт\\p{L}*|имейл\\p{L}*|емейл\\p{L}*|мейл\\p{L}*|почт(?:а|у|ы|е|овый ящик)|ящик\\p{L}*|мыло",
  ],
  [
    "phone",
    "(?:номер\\p{L}* )?(?:мобильн\\p{L}* )?телефон\\p{L}*|номер\\p{L}*|мобильн\\p{L}*|сотов\\p{L}*|тел|моб|(?:phone|mobile|cell|telephone)(?: number| no)?|number",
  ],
  [
    "address",
    "(?:домашн\\p{L}* |почтов\\p{L}* )?адрес\\p{L}*(?: доставки| проживания| регистрации| прописки)?|место жительства|(?:home |delivery |postal |shipping |street |mailing )?address",
  ],
];

/** One expression per field that finds its label as a word of its own. */
const LABEL_WORDS: [ChangedField, RegExp][] = LABELS.map(([field, label]) => [
  field,
  new RegExp(`(?<![\\p{L}\\d@.])(?:${label})(?![\\p{L}\\d@])`, "uy"),
]);

/** At which words each label may begin: the expressions are tried only there. */
const BEGUN = new BegunBy();
for (const [place, [, label]] of LABELS.entries())
  for (const beginning of beginningsOf(asPhrase(label))!) BEGUN.add(beginning, place);

function asPhrase(expression: string): string {
  return expression
    .replace(/\(\?<?!.*?\)/g, "")
    .replaceAll("(?:", "(")
    .replace(/\\p\{L\}(?:[*+]|\{[^}]*\})/g, "*")
    .replace(/(\[[^\]]*\])\+/g, "$1*");
}

/** Where each field is spoken of, in the order of the text; overlapping labels count as the more particular one. */
export function labelsIn(plainText: string): Label[] {
  const { begun } = BEGUN.look(plainText);
  const found: Label[] = [];
  for (const [place, [field, words]] of LABEL_WORDS.entries()) {
    let after = 0;
    for (const start of begun.get(place) ?? []) {
      words.lastIndex = start;
      if (start < after || !words.test(plainText)) continue;
      const end = words.lastIndex;
      after = end;
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ field, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The fields of a record a mail can ask to change, named as the record names them. */
export type ChangedField =
  | "givenName"
  | "familyName"
  | "gender"
  | "birthDate"
  | "phone"
  | "email"
  | "maritalStatus"
  | "homeTown"
  | "familyTies"
  | "address"
  | "education"
  | "occupation";

export type Changes = Partial<Record<ChangedField, string>>;

/** Fields that nobody names only to be found by them. */
export const NEVER_IDENTIFYING: ChangedField[] = [
  "gender",
  "maritalStatus",
  "homeTown",
  "familyTies",
  "education",
  "occupation",
];

/** How people call each field, as expressions over plain text; the more particular ones first. */
const LABELS: [ChangedField, string][] = [
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
  new RegExp(`(?<![\\p{L}\\d@.])(?:${label})(?![\\p{L}\\d@])`, "gu"),
]);

/** Where each field is spoken of, in the order of the text; overlapping labels count as the more particular one. */
export function labelsIn(plainText: string): { field: ChangedField; start: number; end: number }[] {
  const found: { field: ChangedField; start: number; end: number }[] = [];
  for (const [field, words] of LABEL_WORDS) {
    for (const match of plainText.matchAll(words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ field, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words that ask to change something, or tell that it has changed. */
export const CHANGE_WORDS =
  /(?<!\p{L})(?:измен(?:ит|и|яй|ен)|помен(?:я|ит)|смен[иау]|исправ|обнов|поправ|замен|внес|добав|уточн|актуализ|скорректир|корректир|перепиш|впиш|отраз|занес|зафиксир|учтите|перебейт|вбейте|отредактир|верн(?:ите|уть|ула|ул)(?!\p{L})|пишется|стоит(?!\p{L})|вместо|записан|указан|значится|оставьте|укаж|постав|пропиш|простав|запиш|(?:пере)?привяж|перенес|перевес|указ(?:ать|ыва)|напиши|нужно|надо|правк|допи[сш]|дополн|перевед|нов(?:ый|ая|ое|ую|ые|ого|ой)|переех|перееха|перепутан|ошиб|опечат|неверн|неправильн|не тот|не та(?!\p{L})|верн(?:ый|ая|ое|о)(?!\p{L})|правильн|было|был[аи]?(?!\p{L})|стал[аои]?(?!\p{L})|теперь|долже?н|update|revise|reflect|record(?:ed)?(?!s)|transfer|spel[lt]|actually|any ?more|(?<!\p{L})make (?!sure)|swapp|mixed up|revers|transposed|местами|(?<!\p{L})(?:add|put|enter)(?!\p{L})|chang|correct|amend|fix|edit|replac|switch|set|modif|rectif|wrong|new|now|moved|should|incorrect|misspel|typo|mistake|no longer|instead|from now on|as my|right (?:one|date|number)|off by|you (?:list|have|show)|listed|shows?(?!\p{L})|на самом деле|not \p{Lu}|,\s*(?:(?:а )?не|not)\s+\d|,\s*а у вас(?!\p{L}))/iu;

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

/** Words that ask to change something, or tell that it has changed. */
export const CHANGE_WORDS =
  /(?<!\p{L})(?:измен(?:ит|и|яй|ен)|помен(?:я|ит)|смен[иау]|исправ|обнов|поправ|замен|внес|добав|уточн|актуализ|скорректир|корректир|перепиш|впиш|отраз|занес|зафиксир|учтите|перебейт|вбейте|отредактир|верн(?:ите|уть|ула|ул)(?!\p{L})|пишется|стоит(?!\p{L})|вместо|записан|указан|значится|оставьте|укаж|постав|пропиш|простав|запиш|(?:пере)?привяж|перенес|перевес|указ(?:ать|ыва)|напиши|нужно|надо|правк|допи[сш]|дополн|перевед|нов(?:ый|ая|ое|ую|ые|ого|ой)|переех|перееха|перепутан|ошиб|опечат|неверн|неправильн|не тот|не та(?!\p{L})|верн(?:ый|ая|ое|о)(?!\p{L})|правильн|было|был[аи]?(?!\p{L})|стал[аои]?(?!\p{L})|теперь|долже?н|update|revise|reflect|record(?:ed)?(?!s)|transfer|spel[lt]|actually|any ?more|(?<!\p{L})make (?!sure)|swapp|mixed up|revers|transposed|местами|(?<!\p{L})(?:add|put|enter)(?!\p{L})|chang|correct|amend|fix|edit|replac|switch|set|modif|rectif|wrong|new|now|moved|should|incorrect|misspel|typo|mistake|no longer|instead|from now on|as my|right (?:one|date|number)|off by|you (?:list|have|show)|listed|shows?(?!\p{L})|на самом деле|not \p{Lu}|,\s*(?:(?:а )?не|not)\s+\d|,\s*а у вас(?!\p{L}))/iu;

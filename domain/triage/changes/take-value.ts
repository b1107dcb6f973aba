import type { ChangedField } from "./fields";

const STOP_WORDS =
  /\s*(?:[.,]\s*)?(?:\s|^)(?:вместо|а не|and that|and my|снова|again|пожалуйста|пожалуста|плиз|пжлст|спс|спасибо|потому|так как|поскольку|чтобы|instead|rather than|not|please|pls|thanks|thank you|because|since|so that|as it|as my|as the|in my|on my|in the|на сайте|в профиле|в анкете|в кабинете|в аккаунте|и (?:телефон|фамили|им|адрес|почт|дат|пол)\p{L}*|and (?:my|the|also))(?!\p{L})[\s\S]*$/iu;
const REQUEST_AFTER =
  /,?\s+(?:please|kindly|thanks|пожалуйста|прошу|спасибо|исправьте|обновите|поменяйте|внесите)(?!\p{L})[\s\S]*$/iu;
const LEAD =
  /^(?:["«“„'\s:=—–-]|->|→|(?:на|следующ\p{L}+|так(?:ой|ая|ое|ов)|теперь|стало|нужно|надо|должно быть|должна быть|должен быть|правильно|верно|it is|it's|it should be|should be|(?:please )?(?:change|set|correct|update|amend)(?: it| this)? to|make it|is now|is|now|spelled|spelt|to|as|read|reads|say|include|добавьте|добавить|укажите|поставьте|впишите|внесите|напишите|исправьте на|поменяйте на|измените на|пишется|фамили[юя]|имя)(?=[\s:«"“]))+/iu;
const ABBREVIATION =
  /(?:^|[\s,(])(?:г|ул|д|кв|обл|пер|пр|просп|пр-т|стр|корп|респ|пос|дер|п|пгт|мкр|наб|ш|к|с|р|р-н|эт|оф|св|st|ave|rd|apt|no|bldg)\.$/iu;

/** Reads the value that begins at `from`: to the end of the line for lists of things, to the first comma for one thing. */
export function takeValue(text: string, from: number, field: ChangedField): string | null {
  const here = text.slice(from, from + 400);
  const quoted = QUOTED.exec(here)?.[1]?.trim();
  if (quoted) return FITS[field](quoted) ? quoted : null;
  const rest = here.replace(LEAD, "");
  const name = NAMES.has(field) ? NAME.exec(rest)?.[0] : undefined;
  const raw =
    name ??
    (LISTS.has(field)
      ? upToSentenceEnd(rest)
      : (/^[^\n,;.!?()]*(?:\.(?=\p{L})[^\n,;.!?()]*|\([^)\n]*\)\s*(?=$|[\n.,;]))*/u.exec(rest)?.[0] ?? ""));
  const value = tidy(
    raw
      .replace(field === "address" ? BEFORE_ADDRESS : /^$/u, "")
      .replace(field === "address" ? REQUEST_AFTER : STOP_WORDS, ""),
  );
  return value !== "" && FITS[field](value) ? value : null;
}

/** «он такой: 241050, …» */
const BEFORE_ADDRESS = /^[^\d:]{1,30}:\s*/u;
const QUOTED = /^[\s:=—–-]{0,4}(?:(?:на|to|as|теперь|now)\s+)?["«“]([^"«»“”\n]{1,100})["»”]/iu;
const NAMES = new Set<ChangedField>(["givenName", "familyName"]);
/** A capitalised name ends where the capitals end. */
const NAME = /^["«“]?\p{Lu}[\p{L}'’]+(?:[- ]\p{Lu}[\p{L}'’-]+)?(?![\p{L}])/u;
const LISTS = new Set<ChangedField>(["address", "familyTies"]);

/** A full stop ends it, unless it belongs to an abbreviation or a house number follows. */
function upToSentenceEnd(text: string): string {
  const line = firstLines(text);
  for (const match of line.matchAll(/[.!?;](?=\s|$)|\s\((?=был|старый|прежний|was|old|вместо)/giu)) {
    const end = match.index;
    if (match[0] === "." && ABBREVIATION.test(line.slice(0, end + 1))) continue;
    return line.slice(0, end);
  }
  return line;
}

/** The first line, with those under it that go on with an address written like on an envelope. */
function firstLines(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const end = rest.findIndex((line) => !ENVELOPE.test(line));
  const more = /[.!?;]\s*$/.test(first) ? [] : rest.slice(0, Math.max(0, Math.min(3, end < 0 ? rest.length : end)));
  return [first, ...more.map((line) => line.trim())].join(", ").replace(/,, /g, ", ");
}

const ENVELOPE = /^\s*(?!.*[:@])(?=.*\d)[\p{Lu}\d][^.!?]{3,60}$/u;

function tidy(value: string): string {
  return value
    .replace(
      /\s*\((?:был|была|было|стоит|указан|записан|написан|значит|у вас|ошибочно|до сих пор|пока|по-прежнему|еще|ещё|ранее|там|в (?:анкете|профиле|карточке|кабинете)|старая?|прежн\p{L}+|бывш\p{L}+|до |after |before |since |с \d|недавно|наконец|(?:it )?(?:still|now) |currently|formerly|previously|at present|used to|it (?:reads|shows)|your |my |shown|listed|it says|you have|was|вместо|прежде|раньше|instead|not|а не|сейчас)[^)]*\)?\s*$/iu,
      "",
    )
    .replace(/^["«“„'\s]+|["»”“'\s,;:.]+$/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

const words = (value: string) => value.split(/\s+/).length;
const isName = (value: string) =>
  (/^(?:\p{Lu}|(?:van|von|de|der|da|di|la|le|el|al|ибн)\s)/u.test(value) || !value.includes(" ")) &&
  /^\p{L}[\p{L}'’-]*(?:[ -]\p{L}[\p{L}'’-]*){0,2}$/u.test(value) &&
  !NO_NAME.test(value);
const NO_NAME =
  /^(?:прежн|стар|нов|друг|мо[яйюе]|ваш|указан|неверн|неправильн|ошиб|паспорт|и\s|в\s|с\s|не(?:\s|$)|по\s|эт[оау]|так|the\b|my\b|wrong|in(?:correct)?\b|a\b|on\b|not\b|is\b|was\b|changed|spelled|отчеств|тоже|осталь|верн|оставь|нормальн|в порядке|хорош|корректн|fine\b|ok(?:ay)?\b|good\b|right\b|unchanged|unaltered|same\b|still\b|already\b|also\b|stays?\b|remains?\b|то(?:т|й|му)?(?:\s|$)|без|через|буква)/iu;
const MARITAL =
  /замуж|женат|холост|развод|развед|вдов|брак|married|single|divorced|widow|separated|engaged|partnership|не состо|свобод/iu;

const NO_VALUE =
  /^(?:менять|не\s+(?!женат|замуж|состо|работ)|оставить|прежн|тоже|также|указан|неверн|неправильн|надо|нужно|у\s|сейчас|записан|стоит|ошиб)|не надо|не нужно|без изменений|same as|^(?:out of date|outdated|wrong|incorrect|no longer|устарел|не актуал)/iu;

/** «moved to Lisbon in 2022»: a year is no number of a house. */
const YEAR = /(?:in|since|в|с|летом|осенью|весной|зимой|last|this)\s+(?:19|20)\d{2}(?!\d)/giu;

const FITS: Record<ChangedField, (value: string) => boolean> = {
  givenName: isName,
  familyName: isName,
  gender: () => false,
  birthDate: () => false,
  phone: () => false,
  email: () => false,
  maritalStatus: (value) => MARITAL.test(value) && words(value) <= 5,
  homeTown: (value) => /^(?:г\.?\s*)?\p{Lu}/u.test(value) && words(value) <= 5 && !/\d/.test(value),
  familyTies: (value) => words(value) <= 25 && /\p{L}{3}/u.test(value) && !NO_VALUE.test(value),
  address: (value) =>
    !/^(?:вместо|был[аои]?|с|instead)\s/iu.test(value) &&
    /\d/.test(value.replace(YEAR, "")) &&
    /\p{L}{3}/u.test(value) &&
    !value.includes("@") &&
    value.length >= 10,
  education: (value) => words(value) <= 10 && /\p{L}{3}/u.test(value) && !NO_VALUE.test(value),
  occupation: (value) => words(value) <= 10 && /\p{L}{3}/u.test(value) && !NO_VALUE.test(value),
};

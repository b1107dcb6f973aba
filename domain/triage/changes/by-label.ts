import { isToldWrong } from "./contrast";
import type { ChangedField, Changes } from "./fields";
import type { ReadText } from "./read-for-changes";
import { takeValue } from "./take-value";

/**
 * Values that stand beside the name of their field: «фамилию на Громова», «address: 14 Rowan Street», «home town should
 * read Tomsk», and the rows of a table.
 */
export function changesByLabel({ text, lower, labels }: ReadText): Changes {
  const changes: Changes = {};
  const whole = WHOLE_NAME.exec(text);
  if (whole) {
    const familyFirst = /^фам|^last|^sur/iu.test(whole[0]);
    changes.givenName = familyFirst ? whole[2] : whole[1];
    changes.familyName = familyFirst ? whole[1] : whole[2];
  }
  for (const { field, start, end } of labels) {
    if (changes[field] !== undefined) continue;
    const value = fromTable(text, start, end, field) ?? besideLabel(text, lower, end, field);
    if (value && !isToldWrong(lower, text.indexOf(value, end) + value.length)) changes[field] = value;
  }
  return changes;
}

/** «имя и фамилию: Диана Рогова» */
const WHOLE_NAME =
  /(?<!\p{L})(?:им[яени]+ и фамили[юяи]|фамили[юяи] и имя|first and last name|surname and (?:first )?name|full name)\s*(?:[:—–-]|на|to|is)\s*["«“]?(\p{Lu}[\p{L}'’-]+)\s+(\p{Lu}[\p{L}'’-]+)/iu;

/** Between a label and its value: a few words without punctuation, then what leads to the value. */
const LEADS_TO_VALUE =
  /^["»”)]?(?:\s*\([^)\n]*\))?(?:,? (?:тоже|пожалуйста|please),?)?(?:[ \t]+(?!на\s|to\s)[\p{L}'-]+){0,6}?(?:,?\s*(?:пожалуйста|please),?(?:[ \t]+(?!на\s|to\s)[\p{L}'-]+){0,3}?)?(?:\s+(?:(?:с|со|from)\s+)?["«“][^"»”\n]{1,60}["»”])?(?:\s*(?:[:=]|->|→|\s[—–-]\s)\s*|\s+(?:на|теперь|стал[аои]?|долже?н\p{L}{0,2} быть|is now|is|to|should (?:now )?(?:be|read|say)(?: changed to)?|now|now reads?)\s+)/u;

function besideLabel(text: string, lower: string, end: number, field: ChangedField): string | null {
  const lead = LEADS_TO_VALUE.exec(lower.slice(end, end + 160));
  if (lead) return newSide(text, end + lead[0].length, field);
  const contrasted =
    /^(?:\s+у меня)?\s+["«]?(?=\p{L}[\p{L}'-]*(?:\s[\p{L}'-]+)?["»]?,?\s+\(?(?:а\s+)?(?:не|not|вместо)\s)/u.exec(
      lower.slice(end, end + 60),
    );
  if (contrasted) return takeValue(text, end + contrasted[0].length, field);
  const name = field === "familyName" || field === "givenName";
  if (field === "address" && /^[ \t]+\d+[a-zа-я]?,? \p{Lu}/u.test(text.slice(end, end + 30)))
    return takeValue(text, end, field);
  const named = NAMED.exec(text.slice(end, end + 60));
  return named && name ? takeValue(named[1]!, 0, field) : null;
}

/** «имя на полное: Наталья»: less sure than what other words say of the same field. */
export function changesAfterColon({ text, labels }: ReadText): Changes {
  const changes: Changes = {};
  for (const { field, end } of labels) {
    const lead = /^[^:.!?\n]{1,40}:\s*/u.exec(text.slice(end, end + 60));
    const value = lead && takeValue(text, end + lead[0].length, field);
    if (value) changes[field] ??= value;
  }
  return changes;
}

/** «должность «начальник смены»»: what stands in quotes behind its label, unless it is told as the old value. */
export function changesInQuotes({ text, lower, labels }: ReadText): Changes {
  const changes: Changes = {};
  for (const { field, end } of labels) {
    const behind = text.slice(end, end + 100);
    const name = field === "familyName" || field === "givenName";
    if (!/^["»”)]?\s+["«“]\p{L}[^"«»“”\n]{1,80}["»”]/u.test(behind) || (name && OLD_IN_QUOTES.test(behind))) continue;
    const value = takeValue(text, end + 1, field);
    if (value && !isToldWrong(lower, text.indexOf(value, end) + value.length)) changes[field] ??= value;
  }
  return changes;
}

/** «имя «Юлиана», я Ульяна»: what stands in quotes is what is wrong. */
const OLD_IN_QUOTES = /^["»”)]?\s+["«“][^"»”\n]*["»”],?\s+(?:а|я|на|to)\s/u;
/** «фамилия Щеглов,»: the name stands right behind its label and ends there. */
const NAMED =
  /^[ \t]+["«“]?(\p{Lu}[\p{L}'’-]+)["»”]?(?=\s*(?:[,.;(\n]|$))(?!,?\s+(?:а\s|я\s|должн|надо|нужно|правильно))/u;

/** «X стало Y», «X → Y», «Y вместо X»: the value that is to be. */
function newSide(text: string, from: number, field: ChangedField): string | null {
  const line = /^[^\n]*/.exec(text.slice(from))![0];
  const turn =
    /^(?:[^.!?\n]{1,80}?)(?:\s*(?:->|→)\s*|,?\s+(?:а\s+)?(?:стал[аои]?|теперь|надо|нужно|долже?н\p{L}{0,2} быть|правильно)\s*:?\s+)/iu.exec(
      line,
    );
  if (turn && /^\s*(?:был[аои]?(?!\p{L})|с\s|сейчас|указан|стоит|[^\s]+\s*(?:->|→)|from\s)/iu.test(line)) {
    return takeValue(text, from + turn[0].length, field);
  }
  return takeValue(text, from, field);
}

/** A row «label | before | after» of a table drawn as text. */
function fromTable(text: string, start: number, end: number, field: ChangedField): string | null {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const line = /^[^\n]*/.exec(text.slice(lineStart))![0];
  const cells = line.split(" | ");
  if (cells.length < 2 || end - lineStart > cells[0]!.length + 1) return null;
  return takeValue(cells.at(-1)!, 0, field);
}

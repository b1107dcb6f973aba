import { plain } from "../language/plain";
import { changesByPair } from "./by-pair";
import { type ChangedField, type Changes, labelsIn } from "./fields";
import { takeValue } from "./take-value";

/** Words that bring a new value of whatever was being spoken of. */
const NEW_VALUE =
  /(?<!\p{L})(?:должн(?:о|а|ен) (?:быть|стать)(?: так)?|надо|нужно|правильно|верно|верн(?:ый|ая|ое)(?: вариант)?|правильн(?:ый|ая|ое)(?: вариант)?|поставьте|укажите|напишите|впишите|запишите|исправьте на|поменяйте на|замените на|стал[аои]?|нов(?:ый|ая|ое|ую)|теперь(?: я)?|should (?:now )?(?:be|read)|correct (?:spelling|version|value|one) is|the right one is|make it|set it to|change it to|put|it is now|it's now|now it is|i am now|now|(?:нужно|надо|поставьте|укажите|поменяйте|исправьте|измените|правильно|верно|correct|right|proper)(?:\s+[\p{L}-]+){0,3}:)\s*(?::|—|–|-\s)?\s*(?=["«“]?\p{L}|\d)/gu;
/** «change "married" to "divorced"»: the field may be named before or after. */
const FROM_TO =
  /(?<!\p{L})(?:change|changed|измен\p{L}+|помен\p{L}+|замен\p{L}+|исправ\p{L}+)\s+(?:с\s+|from\s+)?["«“][^"»”\n]{1,60}["»”]\s+(?:to|на|with)\s+(?=["«“])/giu;
/** «list Arkhangelsk as my home town» */
const AS_FIELD =
  /(?<!\p{L})(?:list|put|set|record|enter|show|укажите|поставьте|запишите)\s+(?=["«“]?[^"«»“”\n,.]{2,60}?["»”]?\s+(?:as|как|в качестве)\s)/giu;
/** «I now live at 3 Harbour View» */
const MOVED =
  /(?<!\p{L})(?:(?:i|we) (?:now )?live at|moved to|living at|my new address is|(?:живу|живём|проживаю|переехал\p{L}*|прописан\p{L}*)(?: теперь)? (?:по (?:новому )?адресу|на|в))\s*:?\s*/iu;

/**
 * Values whose field was named before them, in the text or the subject: «Родной город неверный. Поставьте: Сызрань»; or
 * soon after.
 */
export function changesByTopic(text: string, subject: string): Changes {
  const labels = labelsIn(plain(text));
  const fromSubject = labelsIn(plain(subject)).at(-1)?.field ?? null;
  const before = (at: number) => labels.filter((label) => label.end <= at).at(-1)?.field ?? fromSubject;
  const after = (at: number) => labels.find((label) => label.start >= at)?.field ?? null;
  const near = (at: number) => before(at) ?? after(at);

  const changes = changesByPair(text, near);
  const take = (field: ChangedField | null, at: number) => {
    const value = field ? takeValue(text, at, field) : null;
    if (field && value) changes[field] ??= value;
  };
  const moved = MOVED.exec(text);
  if (moved) take("address", moved.index + moved[0].length);
  for (const match of text.matchAll(FROM_TO)) take(near(match.index), match.index + match[0].length);
  for (const match of text.matchAll(AS_FIELD)) take(after(match.index), match.index + match[0].length);
  for (const match of plain(text).matchAll(NEW_VALUE)) {
    const at = match.index + match[0].length;
    const field = before(match.index);
    if (field && (!CAPITALISED.has(field) || /^["«“]?\p{Lu}/u.test(text.slice(at)))) take(field, at);
  }
  return changes;
}

/** Without its label beside it, a name must look like one. */
const CAPITALISED = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

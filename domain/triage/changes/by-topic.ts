import { changesByPair } from "./by-pair";
import type { ChangedField, Changes } from "./fields";
import type { ReadText } from "./read-for-changes";
import { takeValue } from "./take-value";

/** Words that bring a new value of whatever was being spoken of. */
const NEW_VALUE =
  /(?<!\p{L})(?:(?:нужно|надо|поставьте|укажите|поменяйте|исправьте|измените|правильно|верно|correct|right|proper)(?:\s+[\p{L}-]+){0,3}:|долж(?:но|на|ен|ны) (?:быть|стать)(?: так)?|надо|нужно|правильно|верно|пишется|(?:the )?new one(?: is)?|(?:the )?(?:correct|right|proper|new|current) (?:one|form|name|surname|address|town|version)(?: is| should be)?|верн(?:ый|ая|ое)(?: вариант)?|правильн(?:ый|ая|ое)(?: вариант)?|поставьте|укажите|напишите|впишите|запишите|исправьте на|поменяйте на|замените на|стал[аои]?|нов(?:ый|ая|ое|ую)|теперь(?: я)?|should (?:now )?(?:be|read)|correct (?:spelling|version|value|one) is|the right one is|(?:make|spell|call|write) it|set it to|change it to|put|it is now|it's now|now it is|i am now|it should say|now)\s*(?::|—|–|-\s)?\s*(?=["«“]?\p{L}|\d)/gu;
/** «change "married" to "divorced"»: the field may be named before or after. */
const FROM_TO =
  /(?<!\p{L})(?:change|changed|измен\p{L}+|помен\p{L}+|замен\p{L}+|исправ\p{L}+)\s+(?:с\s+|from\s+)?["«“][^"»”\n]{1,60}["»”]\s+(?:to|на|with)\s+(?=["«“])|(?<!\p{L})(?:не|not)\s+["«“][^"»”\n]{1,60}["»”],?\s+(?:а|but)\s+(?=["«“])|(?<!\p{L})(?:вместо|instead of)\s+["«“][^"»”\n]{1,60}["»”],?(?:\s+\p{L}+){0,3}\s+(?=["«“])/giu;
/** «I am now divorced»: the words name their field themselves. */
const MARITAL_STATE =
  /(?<!\p{L})(?:я|i am|i'm|мы)\s+(?:теперь|снова|уже|now|officially|официально)\s+(?=(?:не )?(?:замужем|женат|развед|в разводе|вдов|холост|в браке)|married|divorced|widowed|single|separated)/giu;
/** «я не менеджер, а сварщик» */
const NOT_BUT = /(?<!\p{L})(?:не|not(?: an?)?)\s+\p{Ll}[\p{Ll} -]{2,30}?,?\s+(?:а|но|but(?: an?)?)\s+(?=\p{Ll})/gu;
/** «Я давно машинист», «I am now a nurse»: only after the work was named. */
const I_AM =
  /(?<!\p{L})(?:я\s+(?:теперь|давно|уже|нынче|сейчас|на самом деле)|теперь я|(?:i am|i'm)\s+(?:now|actually)(?:\s+an?)?|i now work as(?:\s+an?)?)\s+(?!не\s|в\s|на\s|с\s)(?=\p{Ll})/giu;
/** «list Arkhangelsk as my home town», «add my son Peter to family ties» */
const AS_FIELD =
  /(?<!\p{L})(?:list|put|set|record|enter|show|add|укажите|поставьте|запишите|добавьте)\s+(?:my )?["«“]?([^"«»“”\n,.]{2,60}?)["»”]?\s+(?:as|to|to my|как|в качестве|в)\s+(?=(?:my |the |мо\p{L}{1,3} )?(?:home|native|given|first|last|family|родн|им|фамил))/giu;
/** «so "incomplete higher" would be the honest entry» */
const IN_QUOTES_IS_RIGHT =
  /["«“]([^"«»“”\n]{2,60})["»”]\s*(?:[—–-]\s*)?(?:(?:would|will|should|is|might)\s+(?:be\s+)?(?:the |a |more |much )?(?:honest|correct|right|true|truer|better|accurate|proper|truthful|fair)|(?:будет|было бы)\s+(?:гораздо |куда )?(?:верн|правильн|честн|точн|лучш)|(?:вот )?(?:так )?(?:верно|правильно)(?!\p{L}))/giu;
/** «указано «среднее», а у меня высшее» */
const BUT_MINE =
  /(?<!\p{L})(?:а|но|хотя) (?:у меня|на самом деле)(?: теперь| давно| уже)?\s*(?::|—|–|-\s)?\s*(?=["«“]?\p{L})/gu;
/** «I now live at 3 Harbour View» */
const MOVED =
  /(?<!\p{L})(?:(?:i|we) (?:now )?live at|moved to|living at|my new address is|(?:живу|живём|проживаю|переехал\p{L}*|прописан\p{L}*)(?: теперь)? (?:по (?:новому )?адресу|на|в))\s*:?\s*/iu;

/**
 * Values whose field was named before them, in the text or the subject: «Родной город неверный. Поставьте: Сызрань»; or
 * soon after.
 */
export function changesByTopic({ text, lower, labels }: ReadText, subject: ReadText): Changes {
  const fromSubject = subject.labels.at(-1)?.field ?? null;
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
  for (const match of text.matchAll(MARITAL_STATE)) take("maritalStatus", match.index + match[0].length);
  for (const match of [...text.matchAll(I_AM), ...text.matchAll(NOT_BUT)]) {
    if (near(match.index) === "occupation") take("occupation", match.index + match[0].length);
  }
  for (const match of text.matchAll(IN_QUOTES_IS_RIGHT)) take(near(match.index), match.index);
  for (const match of text.matchAll(AS_FIELD)) {
    const field = after(match.index);
    const value = field ? takeValue(match[1]!, 0, field) : null;
    if (field && value) changes[field] ??= value;
  }
  for (const match of lower.matchAll(NEW_VALUE)) {
    const at = match.index + match[0].length;
    const field = before(match.index);
    if (field && (!CAPITALISED.has(field) || /^["«“]?\p{Lu}/u.test(text.slice(at)))) take(field, at);
  }
  for (const match of lower.matchAll(BUT_MINE)) {
    const field = before(match.index);
    if (field && !CAPITALISED.has(field)) take(field, match.index + match[0].length);
  }
  return changes;
}

/** Without its label beside it, a name must look like one. */
const CAPITALISED = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

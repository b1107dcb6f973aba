import type { Sentence } from "../language/sentences";

/** Whether the sender asks for a thing, forbids it, tried it in vain, or only speaks of it. */
export type Stance = "asked" | "negated" | "attempted" | "mentioned";

/** Judges the words from `start` to `end` of a sentence by what stands around them. */
export function stanceOf(sentence: Sentence, start: number, end: number): Stance {
  const before = segmentBefore(sentence.plain, start);
  const after = sentence.plain.slice(end, end + 60);
  const word = sentence.plain.slice(start, end);
  if (THREATENED.test(before)) return "asked";
  if (VAIN.test(before) || VAIN_AFTER.test(after)) return "attempted";
  if (NEGATED_BEFORE.test(before) || NEGATED_AFTER.test(after)) return "negated";
  if (COURTESY.test(sentence.plain.slice(Math.max(0, start - 100), start))) return "asked";
  if (SUPPOSED.test(before)) return "mentioned";
  if (IMPERATIVE.test(word)) return "asked";
  if (INSTRUCTIVE.test(before)) return "mentioned";
  if (NOUN.test(word) && PROCESS.test(before)) return "mentioned";
  if (GENERAL.test(before) && !MINE.test(sentence.plain)) return "mentioned";
  if (sentence.question && !POLITE.test(sentence.plain)) return "mentioned";
  return "asked";
}

/** Back to the last comma, dash or turn of thought: a negation beyond it is about something else. */
function segmentBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - 70), start);
  const cut = /^[\s\S]*(?:[,;:()—–.!?]|\s-\s|\s(?:а|но|только|просто|зато|but|just|only|instead|so)\s)/u.exec(window);
  return cut ? window.slice(cut[0].length - 1) : window;
}

const MODAL =
  "надо|нужно|стоит|следует|требую|прошу|просил\\p{L}*|хочу|хотел\\p{L}*|хотим|желаю|буду|собира\\p{L}+|планир\\p{L}+|намерен\\p{L}*|думаю|обязательно|спешите|вздумайте|смейте";
const CANNOT =
  "могу|можем|может|получа\\p{L}+|получил\\p{L}+|удает\\p{L}*|удал\\p{L}сь|выходит|вышло|смог\\p{L}*|работа\\p{L}+|дает|дают|нахожу|нашел|нашла|знаю|умею|вижу|понима\\p{L}+|помога\\p{L}+|срабатыва\\p{L}+|найду|найти|отобража\\p{L}+";

const VAIN = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:не|никак не)\\s+(?:${CANNOT})|невозможно|безуспешно|пыта\\p{L}+|пробова\\p{L}+|(?:can't|cannot|can not|couldn't|could not|unable|not able|tried|trying|failed|don't see|do not see|don't know how|impossible|no way|nowhere)(?:\\s+\\p{L}+){0,3}?)(?:\\s+\\p{L}+){0,5}\\s*$`,
  "u",
);
const VAIN_AFTER =
  /^(?:\s+[\p{L}]+){0,3}?\s*(?:не\s+(?:получа\p{L}+|получил\p{L}+|удает\p{L}*|удал\p{L}сь|выходит|вышло|смог\p{L}*|могу|работа\p{L}+|срабатыва\p{L}+)|невозможно|does(?:n't| not) work|is(?:n't| not) working|fails)/u;

const NEGATED_BEFORE = new RegExp(
  "(?:^|[^\\p{L}])nothing(?:\\s+\\p{L}+){0,6}\\s*$|" +
    `(?:^|[^\\p{L}])(?:(?:не|нельзя|незачем|ненадо)(?:\\s+(?:${MODAL}))?(?:\\s+(?:${MODAL}))?|без|нет\\s+(?:необходимости|нужды|желания|смысла))(?:\\s+(?:бы|мне|меня|мой|мою|мое|вам|сам\\p{L}*|пока|ничего|его|ее|их|при этом|полностью|сразу|весь|всю))*\\s*$` +
    "|(?:^|[^\\p{L}])(?:(?:do|does|should|must|need|would|will)(?:n't| not)|dont|never|not|no need(?: for you)? to|without|rather than|instead of|refrain from|not (?:want|asking|looking|trying|wish|intend|mean)(?:ing)?(?: you| for you)? to|(?:don't|do not) (?:want|wish|need|intend)(?: you)?(?: to)?)\\s+(?:(?!hesitate)\\p{L}+\\s+){0,3}$",
  "u",
);
const NEGATED_AFTER = new RegExp(
  `^(?:\\s+(?!чтобы)[\\p{L}]+){0,4}?\\s+(?:пока\\s+)?(?:ничего\\s+)?не\\s+(?:пока\\s+)?(?:${MODAL}|требуется|нужн\\p{L}+|трогайте|трогать)(?![\\p{L}])` +
    "|^(?:\\s+\\p{L}+){0,4}?\\s+(?:is|are)(?:n't| not) (?:needed|necessary|required|what i)",
  "u",
);

/** «Если не прекратите, обращусь…» */
const THREATENED = /(?:если (?:вы )?не|unless you|if you (?:do not|don't|fail to))\s+$/u;
/** «I would be grateful if you removed …» supposes nothing. */
const COURTESY =
  /(?:appreciate (?:it )?if|grateful if|(?:nice|great|good|kind|glad|happy) if|want|благодар\p{L}+,? если|признател\p{L}+,? если|хорошо бы|(?:хоч|прош|требу|жела|нужно|надо)\p{L}*,?\s+чтобы)(?:\s+\p{L}+){0,8}\s*$/u;
const SUPPOSED =
  /(?:^|[^\p{L}])(?:если|когда|после того как|перед тем как|прежде чем|допустим|вдруг|if|when|whenever|after|before|whether|once)(?:\s+(?!можно|возможно|possible)\p{L}+){0,5}\s*$/u;
const INSTRUCTIVE =
  /(?:^|[^\p{L}])(?:как|сколько|где|куда|чтобы|откуда|зачем|можно ли|нужно ли|кнопк\p{L}*|ссылк\p{L}*|раздел\p{L}*|галочк\p{L}*|в случае|how (?:do i|to|can i|does one|would i|long)|where (?:do i|can i|to)|what happens|why|(?:button|link|option) (?:to|for)|right to)(?:\s+\p{L}+){0,4}\s*$/u;
/** «Срок удаления», «the deletion policy»: a thing with a name, of which one speaks without asking for it. */
const PROCESS =
  /(?:^|[^\p{L}])(?:срок\p{L}*|порядок|порядк\p{L}+|процедур\p{L}*|процесс\p{L}*|правил\p{L}*|услови\p{L}+|последстви\p{L}+|возможност\p{L}+|механизм\p{L}*|способ\p{L}*|стоимост\p{L}+|момент\p{L}*|факт\p{L}*|пункт\p{L}*|(?:procedure|process|policy|period|rules?|consequences|deadline|time limit|conditions|effects?|possibility)\s+(?:for|of|on|about|when))["»”]?\s+(?:полного |самого |такого |the |an? )?$/u;
const NOUN =
  /^(?:удалени|уничтожени|закрыти|обезличивани|стирани|отписк|deletion|erasure|closure|removal|deleting|closing|unsubscri)/u;
/** «Профили могут быть удалены», «accounts are deleted»: what happens to anybody's. */
const GENERAL =
  /(?:^|[^\p{L}])(?:(?:могут|может|должны|будут|бывают) быть|будут|(?:may|might|can|will|could) be|are|get|gets)(?: automatically| eventually| permanently| ever| always)?\s*$/u;
const MINE =
  /(?<![\p{L}])(?:мо[йяеию]|мо(?:его|ему|ей|их|ими|им)|меня|мне|прошу|требую|хочу|her|his|my|mine|me|i|i'd|i'm|we|our|please|kindly)(?![\p{L}])/u;
/** Verb forms that ask by themselves. */
const IMPERATIVE = /(?:[иьй]те|йте|ьте|ыте)(?:сь)?(?![\p{L}])/u;
const POLITE =
  /пожалуйст|пожалуст|пжлст|прошу|просьба|просим|могли бы|можете|можешь|сможете|не могли|(?:нельзя|возможно) ли|получится ли|реально ли|можно (?:ли (?:меня|мой|мою|мое|мои|как)|меня|мой|мою|мое|мои|попросить|вас|ее|его|их|это|все|мне|как)|is there (?:a|any) way|нельзя ли|будьте добры|хочу|хотел|can i (?:have|get|be)|could i|could we|may i be|is it possible|could you|can you|would you|will you|please|pls|plz|kindly|may i ask|i(?:'d| would) like|i want/u;

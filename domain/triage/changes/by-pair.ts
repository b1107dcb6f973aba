import type { ChangedField, Changes } from "./fields";
import { takeValue } from "./take-value";

const NAME = "[А-ЯЁA-Z][\\p{L}'’-]+";
const OPEN = '["«“„]?';
const CLOSE = '["»”]?';
/** `NAME` is any name in or out of quotes, `NEW` the one that is to stand in the record. */
const pair = (source: string) =>
  new RegExp(
    source.replaceAll("NAME", `${OPEN}${NAME}${CLOSE}`).replaceAll("NEW", `${OPEN}(${NAME}(?: ${NAME})?)`),
    "gu",
  );

const NOW = "(?:теперь|нынче|сейчас|снова|опять|now|again)";
const SHOULD =
  "(?:надо|нужно|должн[аоы]? быть|должен быть|правильно|верно|поставьте|пишите|следует|should be|it should (?:be|read|say)|please put|correct is|it's|it is)";

/** An old and a new name side by side. */
const SURNAMES = [
  pair(`(?:[Бб]ыл[аи]?|[Ww]as)\\s+NAME,?\\s+(?:а\\s+)?(?:стал[аи]?|${NOW})\\s+NEW`),
  pair(`[Вв]место\\s+NAME,?\\s+(?:${NOW}|стала|стал)\\s+NEW`),
  pair(
    `(?:вернул[аи]?|взял[аи]?|нош[уу]|оставил[аи]?|took|taken|reverted to|went back to|gone back to|returned to)(?:\\s+(?:себе|девичью|прежнюю|добрачную|фамилию|мужа|жены|his|her|my|maiden|name|surname|back|old|husband's|wife's|the|the name))*\\s*[:—–-]?\\s*NEW`,
  ),
  pair(
    `(?:замуж|женился|развел\\p{L}+|разв[её]л\\p{L}+|брак\\p{L}*|married|divorced?|wedding)[^.!?\\n]{0,40}?(?:теперь|now|стал[аи]?|became)(?:\\s+(?:я|по паспорту|фамилия|I'm|I am|a|Mrs|Ms|Mr|by name|called))*\\.?\\s+NEW`,
  ),
  pair(`(?:я|I'm|I am)\\s+(?:${NOW}|officially|официально)\\s+NEW`),
];
const GIVEN_NAMES = [
  pair(
    "(?:[Зз]овут(?: меня)?|[Mm]y name is|I(?:'m| am) called|I go by|[Nn]ame's|(?<![Уу] )меня)\\s+(?:теперь\\s+)?NEW(?=,|\\.|$|\\s+(?:через|с|а)\\s)",
  ),
];
const EITHER = [
  pair(
    `(?:\\sне|[Нн]е|not|isn't)\\s+NAME(?: any ?more| больше)?[,.;]?\\s+(?:а|but|it's|it is|It is|It's|просто)\\s+NEW`,
  ),
  pair(
    `(?:записал\\p{L}*|записан\\p{L}*|указал\\p{L}*|написал\\p{L}*|опечат\\p{L}*|ошиб\\p{L}*|стоит|значится|typed|wrote|printed|says|shows)[^.!?\\n]{0,30}?\\s+NAME\\s+(?:вместо|instead of|rather than)\\s+NEW`,
  ),
  pair(
    `[Вв]место\\s+NEW${CLOSE},?\\s+(?:у вас|в (?:профиле|анкете|карточке|кабинете)|почему-то|сто[ия]т|записан\\p{L}*|указан\\p{L}*|значится|написан\\p{L}*|you have|it says)(?:\\s+\\p{L}+){0,2}?\\s+NAME`,
  ),
  pair(`[Яя]\\s+NEW(?=\\s*\\()`),
  pair(`NEW${CLOSE}(?:,[^.,\\n"«“]{1,25})?,?\\s+(?:а не|вместо|instead of|rather than|not|and not)\\s+NAME`),
  pair(`${OPEN}NAME${CLOSE},\\s+(?:а\\s+)?я\\s+(?:на самом деле\\s+)?NEW`),
  pair(`[Вв]место\\s+NAME,?\\s+(?:${SHOULD}\\s*[:—–-]?\\s*)?NEW`),
  pair(`[Ii]nstead of\\s+NAME,?\\s+(?:${SHOULD}\\s*[:—–-]?\\s*)?NEW`),
  pair(`(?:\\sс|[Сс]|\\sиз|from)\\s+NAME\\s+(?:на|to|в)\\s+NEW`),
  pair(
    `(?:[Cc]hange|[Rr]eplace|[Cc]orrect|[Пп]оменяйте|[Зз]амените|[Ии]справьте|[Пп]ереправьте|[Пп]омен\\p{L}+|[Ии]справ\\p{L}+|[Зз]амен\\p{L}+)(?:\\s+(?:the|имя|фамилию|город|name|surname|town|мне|меня))?\\s+NAME\\s+(?:на|to|with|by)\\s+NEW`,
  ),
  pair(`NAME\\s*(?:->|→|=>|⇒)\\s*NEW`),
  pair(
    `NEW${CLOSE}\\s*\\((?:был[аои]?|было|до этого|до свадьбы|до брака|в девичестве|before|раньше|ранее|прежде|бывш\\p{L}+|was|formerly|previously|née|nee|not|а не|не)[ :]`,
  ),
  pair(
    `(?:записа\\p{L}+|указан\\p{L}*|написан\\p{L}*|стоит|значится|значусь|числюсь|[Вв]ы (?:пишете|написали|зов[её]те)|listed as|down as|recorded as|have me (?:down )?as|calls? me|says|reads|shows)(?:\\s+(?:как|у вас|меня|имя|фамилия|я))*\\s*[:—–-]?\\s*NAME[,.;]?(?:\\s+[Ии]|\\s+[Нн]о)?\\s*(?:—|–|-)?\\s*(?:(?:а|but|while|хотя|[Яя]|я же|[Ii]t is|[Ii]t's|[Tt]he right (?:one|name) is|[Тт]ак-то|на самом деле|(?:в|по) (?:паспорте|паспорту|документах|документам|жизни)|in my passport|on paper|${SHOULD}|[Пп]равильно|[Нн]адо|[Дд]олжно быть|I am|I'm)[\\s:—–-]*){1,3}NEW`,
  ),
  pair(
    "(?:[Ii]t is|[Ii]t's|[Ii]t should be|[Пп]ишется|[Пп]равильно|[Вв]ерно|[Пп]о паспорту(?: я)?|[Вв] паспорте|[Mm]y passport says)\\s*[:—–-]?\\s*NEW",
  ),
];

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

/** Without a word on what the name is, its ending or a wedding tells. */
function fieldByForm(name: string, text: string): ChangedField | null {
  if (/замуж|развод|развел|брак|девич|паспорт|married|maiden|divorc/iu.test(text)) return "familyName";
  return /(?:ов|ев|ёв|ова|ева|ёва|ск(?:ий|ая)|цк(?:ий|ая)|енко|чук|юк|ян|дзе|швили|ых|их)$/u.test(name)
    ? "familyName"
    : null;
}

const NAMES = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

/**
 * New names told by the pair of old and new: «Была Синицына, стала Калистратова», «Софья, а не София», «It is Voss».
 *
 * @param topicAt the field that is spoken of at an offset of the text; null when none has been named
 */
export function changesByPair(text: string, topicAt: (at: number) => ChangedField | null): Changes {
  const changes: Changes = {};
  const take = (field: ChangedField | null, match: RegExpMatchArray) => {
    const value = field && NAMES.has(field) ? takeValue(match[1]!, 0, field) : null;
    if (field && value) changes[field] ??= value;
  };
  for (const names of SURNAMES) {
    for (const match of text.matchAll(names)) {
      const topic = topicAt(endOf(match));
      take(topic !== null && NAMES.has(topic) ? topic : "familyName", match);
    }
  }
  for (const names of EITHER) {
    for (const match of text.matchAll(names)) take(topicAt(endOf(match)) ?? fieldByForm(match[1]!, text), match);
  }
  for (const names of GIVEN_NAMES) {
    for (const match of text.matchAll(names)) {
      const topic = topicAt(endOf(match));
      if (topic === null || NAMES.has(topic)) take("givenName", match);
    }
  }
  return changes;
}

import type { Letter } from "../../reading/letter";
import { Lexicon } from "../../words/lexicon";

/** A stretch of items that may be a value said in free words. `sure`: quotes or a colon set it apart. */
export type Phrase = { from: number; to: number; sure: boolean };

/** What may stand between the words that announce a value and the value. */
const LEADS = new Lexicon<"lead">({
  lead: `на|в|как|что|так|такой|такая|такое|такую|следующее|следующий|мне|меня|я|у меня|мой|моя|мое|моей|пожалуйста|плиз|просто|честно|полностью|теперь|уже|сейчас|это|быть|стоять|
    анкете|анкету|профиле|профиль|карточке|кабинете|поле|графе|строке|поставьте|укажите|напишите|впишите|запишите|надо|нужно|правильно|верно|везде|снова|целый|целая|официально|там|ее|его|их|давно|уже|
    to|as|is|be|a|an|the|my|me|it|please|just|now|now a|in|on|under|with|say|read|one|currently|like|actually|for|that|of|`,
});
const STOPS = new Lexicon<"stop">({
  stop: `вместо|а не|не|пожалуйста|плиз|спасибо|прошу|если|потому|чтобы|чтоб|так как|поскольку|когда|пока|хотя|который|которая|которые|где|зато|в анкете|в анкету|в профиле|в профиль|в кабинете|
    на сайте|у вас|у меня|с прошл*|и так|а то|и все|рахмат|рахмет|же|плз|пж|ок|пажалуста|пажалста|спс|
    instead|instead of|rather than|and not|not|please|thanks|thank|because|since|so|so that|if|when|while|although|though|which|who|before|after|until|now|in my|on my|in the|on the|to my|from|
    as it|as of|as from|could|can|would|i|you|it|that|for the|at the moment|these days|for|any more|anymore|cheers|under|уже|второй год|третий год|пятый год|второй месяц|and the|and my|and please|do`,
});
/** Behind a comma these begin something else. */
const TURNS = new Lexicon<"turn">({
  turn: `а|но|и|да|или|я|он|она|мы|вы|это|там|тут|уже|как|то|есть|and|but|or|i|i'm|he|she|we|you|it|this|that|there|then|as|so|by|with|although|even|at|though|since|you'd|everything|all|чему|мама|жена|сына`,
});
const LONGEST = 14;

/** Pieces in quotes, and what follows a cue, a field's name or a colon, up to where the value ends. */
export function phrasesOf(letter: Letter): Phrase[] {
  const { items, cues, labels, quotes } = letter;
  const quoted = quotes
    .filter(({ from, to }) => !isLabel(letter, from, to))
    .map(({ from, to }) => ({ from, to, sure: true }));
  const begins = new Map<number, boolean>();
  for (const { to } of [...cues, ...labels]) begins.set(to, begins.get(to) ?? false);
  for (const [at, item] of items.entries()) {
    if (/^(?::|=|—|–|→|->|=>|\||-)$/.test(item.text) && isApart(items, at))
      begins.set(at + 1, !/^[—–]$/.test(item.text) || letter.labelAt[at - 1] !== undefined);
    if (at > 0 && letter.sentence[at] !== letter.sentence[at - 1] && !begins.has(at)) begins.set(at, false);
  }
  begins.set(0, false);
  const led = [...begins].flatMap(([at, sure]) => phraseFrom(letter, at, sure));
  return [...quoted, ...led];
}

/** A hyphen between spaces sets apart like a colon; one within a word, or before an item of a list, does not. */
function isApart(items: Letter["items"], at: number): boolean {
  if (items[at]!.text !== "-") return true;
  return items[at - 1]?.kind === "word" && items[at - 1]!.end < items[at]!.start;
}

/** The name of a field in quotes, or a greeting that is quoted, is no value. */
function isLabel({ labelAt, words }: Letter, from: number, to: number): boolean {
  const label = labelAt[from];
  return (
    (label !== undefined && label.from === from && label.to === to) || /^(?:dear|уважаем|дорог)/.test(words[from]!)
  );
}

function phraseFrom(letter: Letter, at: number, sure: boolean): Phrase[] {
  const { items, words, sentence } = letter;
  const here = sentence[at];
  let from = at;
  for (let steps = 0; steps < 8 && from < items.length && sentence[from] === here; steps++) {
    const lead = LEADS.at(words, from);
    if (lead && steps < 7) from = lead.to;
    else if (/^[:«"“—–=>-]$/.test(items[from]!.text) && from <= at + 1) from++;
    else break;
  }
  const to = endOf(letter, from, sure);
  if (letter.labelAt[from] !== undefined && !/^(?:шко|учи|сту)/.test(words[from]!)) return [];
  if (to <= from || sentence[from] !== here) return [];
  const short = to > from + 1 && sure ? cutAtComma(letter, from, to) : null;
  return [{ from, to, sure }, ...(short ? [short] : [])];
}

function cutAtComma({ items }: Letter, from: number, to: number): Phrase | null {
  const comma = items.findIndex((item, at) => at > from && at < to && item.text === ",");
  return comma > 0 ? { from, to: comma, sure: false } : null;
}

function endOf(letter: Letter, from: number, sure: boolean): number {
  const { items, words, sentence, cueAt } = letter;
  let to = from;
  for (let at = from; at < items.length && at < from + LONGEST && sentence[at] === sentence[from]; at++) {
    const item = items[at]!;
    if (item.kind === "line" || /^[;!?…|»"”]$/.test(item.text)) break;
    if (item.text === "(") {
      if (at === from || !isPartOfValue(letter, at)) break;
      continue;
    }
    if (/^[—–]$/.test(item.text) || (item.text === ":" && at > from)) break;
    if (item.text === "," && (!sure || TURNS.at(words, at + 1) || speaks(letter, at + 1))) break;
    if (item.kind === "word" && at > from && (STOPS.at(words, at) || isCueOf(cueAt[at]?.tag))) break;
    if (item.kind === "word" && at === from && (STOPS.at(words, at) || isCueOf(cueAt[at]?.tag))) return from;
    if (item.kind === "mark" && !/^[)\-‑/.№]$/.test(item.text)) continue;
    if (item.text === ".") {
      if (isFullStop(letter, at)) break;
      continue;
    }
    to = at + 1;
  }
  return to;
}

function isFullStop({ items }: Letter, at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  return (
    after === undefined ||
    before === undefined ||
    (after.start > items[at]!.end && (before.text.length > 3 || before.kind === "number"))
  );
}

/** «высшее (заочно)» belongs together, «сын (7 лет)» as well; «(было …)» does not. */
function isPartOfValue({ items, cueAt }: Letter, open: number): boolean {
  for (let at = open + 1; at < open + 4 && at < items.length; at++) {
    if (cueAt[at]) return false;
    if (items[at]!.text === ")") return true;
  }
  return false;
}

function speaks({ cueAt }: Letter, at: number): boolean {
  return isCueOf(cueAt[at]?.tag);
}

function isCueOf(tag: string | undefined): boolean {
  return tag !== undefined && /^(?:instead|keep|gone|told|put|old|new|clear|account)$/.test(tag);
}

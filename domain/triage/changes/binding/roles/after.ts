import type { Letter } from "../../reading/letter";
import type { Cue } from "../../words/cues";
import type { Match } from "../../words/lexicon";
import { FILLERS } from "./fillers";
import { type IsValue, isMistold, isNamed, leadsOn, swapping } from "./pairs";

const OVER = -3;
const TAKEN = 2.5;
const MOST_WORDS = 5;
const MOST_ITEMS = 30;
const ARROW = /^(?:->|=>|→|⇒|➡|>)$/;

/** What was passed on the way from a value to the words behind it. */
type Way = { words: number; labelled: boolean; bracket: boolean; comma: boolean };

/** What stands behind a value says of it: «… больше не мой», «…, а не Y», «… на Y», «… (было Y)». */
export function roleFromAfter(letter: Letter, end: number, before: number, isValue: IsValue): number {
  const { items, cueAt, labelAt, sentence } = letter;
  const way: Way = { words: 0, labelled: false, bracket: false, comma: false };
  const last = Math.min(items.length, end + MOST_ITEMS);
  for (let at = end; at < last && sentence[at] === sentence[end - 1] && way.words < MOST_WORDS; ) {
    const item = items[at]!;
    if (item.text === "?" && way.words === 0) return before > 1 ? 0 : -1.5;
    if (ARROW.test(item.text)) return OVER;
    if (item.text === "|" || isValue(at)) return 0;
    way.labelled ||= labelAt[at] !== undefined;
    way.bracket ||= item.text === "(";
    way.comma ||= item.text === ",";
    const cue = cueAt[at];
    const found = cue ? fromCue(letter, end, cue, way, before, isValue) : fromWord(letter, at, way, before, isValue);
    if (found !== null) return found;
    at = cue ? cue.to : at + 1;
  }
  return 0;
}

function fromCue(
  letter: Letter,
  end: number,
  cue: Match<Cue>,
  way: Way,
  before: number,
  isValue: IsValue,
): number | null {
  if (way.bracket && cue.tag === "keep") return OVER;
  if (way.bracket) return /^(?:old|told|instead|not)$/.test(cue.tag) ? 1.5 : 0;
  if (cue.tag === "nothing") return null;
  const touches = way.words === 0;
  const next = letter.items[cue.to];
  switch (cue.tag) {
    case "gone":
    case "ended":
      if (way.words <= 2) return OVER;
      break;
    case "clear":
      if (touches) return OVER;
      break;
    case "keep":
      if (touches && !way.labelled && (!way.comma || next === undefined || /^(?:\n|[.;)])$/.test(next.text)))
        return OVER;
      break;
    case "is":
      if (touches && letter.words[cue.from] === "я" && next?.kind !== "word") return 1;
      break;
    case "instead":
      if (!way.labelled) return insteadAfter(letter, end, cue, before);
      break;
    case "not":
      if (touches && !way.labelled) return letter.cueAt[cue.to]?.tag === "put" ? OVER : 2;
      break;
    case "to":
      if (isGivenUp(letter, end, cue, isValue) && before < 3) return OVER;
      break;
    case "told":
      if (touches && before <= 0) return -1.5;
      break;
    case "new":
      return touches ? nowAfter(letter, cue) : 0;
    case "put":
      return touches && before < 1.5 && leadsOn(letter, cue.to) ? OVER : 0;
    case "but":
    case "old":
      return 0;
  }
  if (cue.tag !== "account") way.words++;
  return null;
}

/** «X вместо Y» wants X, unless it tells what went wrong. */
function insteadAfter(letter: Letter, end: number, cue: Match<Cue>, before: number): number {
  if (before < -1) return 0;
  return isMistold(letter, end - 1, cue) ? OVER : TAKEN;
}

/** «X на Y»: nothing stands between but closing quotes. */
function isGivenUp(letter: Letter, end: number, cue: Match<Cue>, isValue: IsValue): boolean {
  const between = letter.items.slice(end, cue.from);
  return (
    between.every(({ kind, text }) => kind === "mark" && text !== ",") && (isValue(cue.to) || isNamed(letter, cue.to))
  );
}

/** “X now” holds from now on; «X теперь Y» gave way. */
function nowAfter(letter: Letter, cue: Match<Cue>): number {
  const word = letter.words[cue.from]!;
  if (/^(?:теперь|ныне)$/.test(word) && isNamed(letter, cue.to)) return OVER;
  return /^(?:now|noo|теперь|сейчас)$/.test(word) ? 1.5 : 0;
}

function fromWord(letter: Letter, at: number, way: Way, before: number, isValue: IsValue): number | null {
  const { items, words } = letter;
  if (way.words === 0) {
    const swaps =
      /^(?:by|for)$/.test(words[at]!) && (isValue(at + 1) || isNamed(letter, at + 1)) && swapping(letter, at) > 0;
    if (swaps && before < 3) return OVER;
    if (words[at] === "меня" && words[at + 1] === "зовут") return TAKEN;
  }
  if (items[at]!.kind === "word" && !FILLERS.has(words[at]!)) way.words++;
  return null;
}

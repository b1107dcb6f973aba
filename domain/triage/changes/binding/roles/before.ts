import type { Letter } from "../../reading/letter";
import type { Cue } from "../../words/cues";
import type { Match } from "../../words/lexicon";
import { FILLERS, isPlease } from "./fillers";
import { type IsValue, insteadOf, leadsTo, swapping } from "./pairs";
import { cellOf, signOf } from "./tables";

const WEIGHT: Record<Cue, number> = {
  old: -3,
  told: -2.5,
  new: 3,
  put: 2.5,
  instead: -3,
  not: -3,
  but: 2,
  from: -1.5,
  to: 1.5,
  is: 1,
  ended: -3,
  gone: -2,
  keep: -3,
  clear: -2,
  account: -2,
  other: -3,
  nothing: 0,
};
const COLON = 0.7;
/** These say something of a value only when they touch it. */
const TOUCHING = new Set<Cue>(["keep", "not", "from", "to", "is", "account", "clear", "gone"]);
const MOST_WORDS = 9;
const MOST_ITEMS = 45;
const ARROW = /^(?:->|=>|→|⇒|➡|>)$/;

/** What was passed on the way from a value to the words before it. `led`: a word like «к», so an account is where it goes. */
type Way = { words: number; commas: number; base: number; led: boolean; colon: number };

/** What stands before a value says of it; the nearest cue decides. */
export function roleFromBefore(letter: Letter, value: number, isValue: IsValue): number {
  const { items, cueAt, sentence } = letter;
  const way: Way = { words: 0, commas: 0, base: 0, led: false, colon: 0 };
  const farthest = Math.max(0, value - MOST_ITEMS);
  for (let at = value - 1; at >= farthest && sentence[at] === sentence[value] && way.words < MOST_WORDS; ) {
    if (isValue(at) || (way.base > 0 && way.commas > 0)) return way.base;
    const cue = cueAt[at];
    const found = cue ? fromCue(letter, value, cue, way) : fromItem(letter, value, at, way);
    if (found !== null) return found;
    at = cue ? cue.from - 1 : items[at]!.text === ")" ? openingOf(items, at) - 1 : at - 1;
  }
  return Math.max(way.base, way.colon);
}

function fromCue(letter: Letter, value: number, cue: Match<Cue>, way: Way): number | null {
  if (cue.tag === "nothing") return null;
  const touches = way.words === 0 && way.commas === 0;
  const leads = cue.tag === "to" || cue.tag === "is";
  if (cue.tag === "instead" && touches) return insteadOf(letter, value, cue);
  if (cue.tag === "but") return way.words <= 2 ? Math.max(way.base, WEIGHT.but * fade(way.words, 0)) : pass(way);
  if (cue.tag === "from" && touches && !leadsTo(letter, value)) return way.base;
  if (leads && touches && STARTERS.test(letter.words[cue.from]!)) return startOf(letter, cue);
  way.led ||= cue.tag === "to";
  if (cue.tag === "account" && way.led) return pass(way);
  if (cue.tag === "account" && isPlace(letter, cue.from)) return null;
  if (leads && touches) way.base = Math.max(way.base, WEIGHT[cue.tag]);
  else if (!TOUCHING.has(cue.tag) || touches) return decide(way.base, WEIGHT[cue.tag] * fade(way.words, way.commas));
  else way.words++;
  return null;
}

function pass(way: Way): null {
  way.words++;
  return null;
}

/** «на», “is” only lead to what another cue says. */
function decide(base: number, weight: number): number {
  return weight > 0 ? Math.max(base, weight) : weight;
}

function fade(words: number, commas: number): number {
  return Math.max(0.3, 1 - words * 0.1 - commas * 0.25);
}

/** “It's X”, “I'm X” begin anew, unless they are themselves what is told: “it says I'm X”. */
const STARTERS = /^(?:it's|its|i'm|im|it|i|we're)$/;
const STARTED = 1.5;

function startOf({ cueAt }: Letter, cue: Match<Cue>): number {
  const before = cueAt[cue.from - 1];
  return before && !TOUCHING.has(before.tag) && before.tag !== "but" ? WEIGHT[before.tag] : STARTED;
}

/** «к кабинету», “to my account”: where it goes, not whose it is. */
function isPlace({ words }: Letter, account: number): boolean {
  return /^(?:к|ко|на|в|во|из|для|моему|мой|своему|to|in|on|for|from|my|the|our)$/.test(words[account - 1] ?? "");
}

function fromItem(letter: Letter, value: number, at: number, way: Way): number | null {
  const { items } = letter;
  const item = items[at]!;
  if (ARROW.test(item.text)) return WEIGHT.new;
  if (item.text === "|") return cellOf(letter, value);
  const sign = signOf(letter, at);
  if (sign !== 0) return sign;
  const swapped = item.plain === "for" && way.words === 0 ? swapping(letter, at) : 0;
  if (swapped !== 0) return swapped;
  if (item.text === "," && !isPlease(items[at - 1]?.plain) && !isPlease(items[at + 1]?.plain)) way.commas++;
  else if (item.kind === "word" && !FILLERS.has(item.plain)) way.words++;
  way.led ||= /^(?:к|по|at)$/.test(item.plain);
  if (at === value - 1 && (/^[:=—–-]$/.test(item.plain) || isInColumn(letter, value))) way.colon = COLON;
  return null;
}

/** A wide gap parts the columns of a list. */
function isInColumn({ items, text }: Letter, value: number): boolean {
  const [end, start] = [items[value - 1]!.end, items[value]!.start];
  return start - end >= WIDE && text.slice(end, start).trim() === "";
}

const WIDE = 3;

/** What stands in brackets speaks of what is before them. */
function openingOf(items: Letter["items"], closing: number): number {
  for (let at = closing - 1; at > closing - 20 && at >= 0; at--) if (items[at]!.text === "(") return at;
  return closing;
}

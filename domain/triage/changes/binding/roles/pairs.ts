import type { Letter } from "../../reading/letter";
import type { Cue } from "../../words/cues";
import type { Match } from "../../words/lexicon";

/** Whether another value of the kind stands at an item: what lies beyond speaks of that one. */
export type IsValue = (item: number) => boolean;

const GIVEN_UP = -3;
const WANTED = 2.5;
const NEAR = 9;
const IN_SIGHT = 25;

/** «вместо X стоит Y», «записали Y вместо X» want X; every other «вместо X» gives it up. */
export function insteadOf(letter: Letter, value: number, cue: Match<Cue>): number {
  const { words, cueAt, sentence } = letter;
  if (/^(?:а|and)$/.test(words[cue.from]!)) return GIVEN_UP;
  if (isMistold(letter, cue.from, cue)) return WANTED;
  for (let at = value + 1; at < words.length && at < value + NEAR && sentence[at] === sentence[value]; at++) {
    const tag = cueAt[at]?.tag;
    if (tag === "put" || tag === "new") break;
    if (tag === "told" || (tag === "old" && /^(?:у|вас|you|have)$/.test(words[at]!))) return WANTED;
  }
  return GIVEN_UP;
}

/** «записали X вместо Y», «опечатался: X вместо Y» */
export function isMistold({ cueAt, words, sentence }: Letter, at: number, { from }: Match<Cue>): boolean {
  if (!/^(?:вместо|заместо|instead|rather)$/.test(words[from]!)) return false;
  for (let before = at; before >= 0 && before > at - NEAR && sentence[before] === sentence[from]; before--)
    if (cueAt[before]?.tag === "told" || /^(?:опечат|ошиб|описк|typo|mistyp|перепут)/.test(words[before]!)) return true;
  return false;
}

/** “substitute X for Y” wants X, “change X for Y” wants Y. */
export function swapping({ words, sentence }: Letter, at: number): number {
  for (let before = at - 1; before >= 0 && before > at - IN_SIGHT && sentence[before] === sentence[at]; before--) {
    if (words[before]!.startsWith("substitut")) return GIVEN_UP;
    if (/^(?:chang|swap|exchang|switch|replac)/.test(words[before]!)) return -GIVEN_UP;
  }
  return 0;
}

/** «с X на Y»: without its other half, «с» says nothing. */
export function leadsTo({ items, sentence, cueAt }: Letter, from: number): boolean {
  for (let at = from + 1; at < items.length && sentence[at] === sentence[from] && at < from + IN_SIGHT; at++)
    if (cueAt[at]?.tag === "to") return true;
  return false;
}

/** «X замените на …» */
export function leadsOn({ cueAt, items }: Letter, at: number): boolean {
  for (let ahead = at; ahead < at + 4 && ahead < items.length; ahead++) if (cueAt[ahead]?.tag === "to") return true;
  return false;
}

/** Whether what looks like a value begins at an item. */
export function isNamed({ items, quoteAt }: Letter, at: number): boolean {
  const item = items[at];
  return item !== undefined && (item.kind === "number" || /^\p{Lu}/u.test(item.text) || quoteAt.has(at + 1));
}

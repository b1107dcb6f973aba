import type { Item } from "../changes/reading/items";
import type { Match } from "../changes/words/lexicon";
import { PEOPLE, type PersonWord } from "./people-words";

/** What in a letter tells whether it is about its author or about somebody else, and how much it speaks for the latter. */
const WEIGHTS = {
  relation: 1.4,
  "their-account": 1.2,
  titled: 1.5,
  acting: 1.6,
  officer: 1,
  gone: 0.6,
  left: 1.5,
  theirs: 0.7,
  them: 1.1,
  "theirs-before": 1.3,
  "name-before": 1.5,
  "my-account": -1,
  mine: -0.9,
  me: -0.5,
  i: -0.9,
} as const;
type Sign = keyof typeof WEIGHTS;
const NOTHING_SAID = -2;
/** A sign that comes back says more once. */
const MOST = 2;

/** A person or a thing of theirs, as a letter speaks of them, and where. */
export type Word = Match<PersonWord>;

/** A stretch of a letter, by item. */
type Stretch = { from: number; to: number };

/** The words for people in a letter; those within an address are none. */
export function peopleIn(items: readonly Item[], contacts: readonly Stretch[]): Word[] {
  const words = items.map(({ plain }) => plain);
  for (const { from, to } of contacts) words.fill("", from, to);
  return PEOPLE.all(words);
}

/**
 * How surely a letter is about somebody other than its author: above 0 it is. Weights were learned from the corpus and rounded.
 *
 * @param others contacts given that are not the author's address
 */
export function speaksOfAnother(items: readonly Item[], people: readonly Word[], others: readonly Stretch[]): number {
  const signs = Object.entries(signsOf(items, people, others)) as [Sign, number][];
  return signs.reduce((sum, [sign, count]) => sum + WEIGHTS[sign] * count, NOTHING_SAID);
}

function signsOf(items: readonly Item[], people: readonly Word[], others: readonly Stretch[]) {
  const signs: Partial<Record<Sign, number>> = {};
  const add = (sign: Sign | null) => {
    if (sign) signs[sign] = Math.min(MOST, (signs[sign] ?? 0) + 1);
  };
  for (const at of people.keys()) add(signOf(items, people, at));
  for (const { from } of others) {
    if (isNamed(items, from)) add("name-before");
    if (isTheirs(items, people, from)) add("theirs-before");
  }
  return signs;
}

function signOf(items: readonly Item[], people: readonly Word[], at: number): Sign | null {
  const [word, before, after] = [people[at]!, people[at - 1], people[at + 1]];
  const owner = before && isNear(items, before, word, 2) ? before.tag : null;
  switch (word.tag) {
    case "account":
      if (owner === "mine") return "my-account";
      return owner === "theirs" || isRelations(items, people, at) ? "their-account" : null;
    case "title":
      return isCapital(items[word.to + (items[word.to]?.text === "." ? 1 : 0)]) ? "titled" : null;
    case "mine":
      return after?.tag === "relation" && isNear(items, word, after, 2) ? null : "mine";
    case "i":
      return after?.tag === "acting" && after.from - word.to <= 1 ? null : "i";
    case "ours":
    case "user":
      return null;
    default:
      return word.tag;
  }
}

/** «аккаунт моего брата», “account of my wife”, “my son's profile”. */
function isRelations(items: readonly Item[], people: readonly Word[], at: number): boolean {
  const account = people[at]!;
  const before = people[at - 1];
  if (before?.tag === "relation" && isNear(items, before, account, 1)) return true;
  const after = people.slice(at + 1).find(({ tag }) => tag !== "mine" && tag !== "ours" && tag !== "account");
  return after?.tag === "relation" && isNear(items, account, after, 3);
}

const OTHERS: ReadonlySet<PersonWord> = new Set<PersonWord>(["relation", "theirs", "them", "title", "gone", "user"]);
const THINGS: ReadonlySet<PersonWord> = new Set<PersonWord>(["account", "acting", "officer"]);

/** Whether whom a sentence names last before a contact is somebody else. */
function isTheirs(items: readonly Item[], people: readonly Word[], contact: number): boolean {
  const word = people.findLast(({ to, tag }) => to <= contact && !THINGS.has(tag));
  return word !== undefined && OTHERS.has(word.tag) && !hasSentenceEnd(items, word.to, contact);
}

/** «тел. мамы 8 900 …»: a number that is named as another's. */
export function isSomebodys(people: readonly Word[], contact: number): boolean {
  const word = people.findLast(({ to }) => to <= contact);
  return word !== undefined && word.tag === "relation" && contact - word.to <= 1;
}

/** “Kim Haugland (kim@…”, «Носов Л. П., lev@…». */
function isNamed(items: readonly Item[], contact: number): boolean {
  let at = contact - (/^[(,<–—-]$/.test(items[contact - 1]?.text ?? "") ? 2 : 1);
  let [names, longest] = [0, 0];
  for (; isCapital(items[at]) || (items[at]?.text === "." && isCapital(items[at - 1])); at--) {
    if (items[at]!.kind !== "word") continue;
    names++;
    longest = Math.max(longest, items[at]!.text.length);
  }
  return names >= 2 && longest > 2;
}

function isCapital(item: Item | undefined): boolean {
  return item?.kind === "word" && /^\p{Lu}/u.test(item.text);
}

/** Whether a sentence ends between two places: not at the full stop of a short word, of initials, or within an address. */
export function hasSentenceEnd(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (endsSentence(items, at)) return true;
  return false;
}

const ABBREVIATED = /^(?:тел|моб|сот|эл|г|р|ул|кв|см|ст|гр|tel|mob|ph|mr|mrs|ms|dr|no|st|rev)$/;

export function endsSentence(items: readonly Item[], at: number): boolean {
  const [before, mark, after] = [items[at - 1], items[at]!, items[at + 1]];
  if (mark.kind === "line") return after?.kind === "line";
  if (!/^[.!?]$/.test(mark.text) || after?.start === mark.end) return false;
  return !(
    mark.text === "." &&
    before?.end === mark.start &&
    (ABBREVIATED.test(before.plain) || /^\p{Lu}$/u.test(before.text))
  );
}

/** Within a few words, with no mark between. */
function isNear(items: readonly Item[], one: Word, other: Word, reach: number): boolean {
  return other.from - one.to <= reach && items.slice(one.to, other.from).every(({ kind }) => kind === "word");
}

import type { Acting } from "@/domain/acting";
import { foldName } from "../fold-name";
import { correctTypos, type Likely, tolerated } from "./correct-typos";
import { editDistance } from "./edit-distance";
import { amongLongNames, type Candidate, completions, lookUpNames, type NameScope } from "./name-index";

/** Pairs of likely words that are looked up: more would be no answer to a person. */
const MOST_PAIRS = 120;

/** How many letters of a mistyped word are surely right: fewer only when nobody was found. */
const SURELY = [2, 1];

/**
 * The people whose names have all the words typed, in any order, in Cyrillic or Latin: first those with the very words, then
 * those with words that begin so, then, when these are few, names that one types so by mistake. The names of people are only
 * ever looked up by their beginnings, in an index: a million of them cost what a thousand do.
 *
 * @returns ids, the best first
 */
export async function findByName(acting: Acting, text: string, scope: NameScope): Promise<string[]> {
  const words = [...new Set(foldName(text.slice(0, 200)).split(" ").filter(Boolean))].slice(0, 4);
  if (words.length === 0) return [];

  const found = await beginningWith(acting, words, scope);
  for (const surely of SURELY) {
    if (found.length >= (surely === SURELY[0] ? scope.limit : 1)) break;
    found.push(...(await mistypedAs(acting, words, scope, surely)));
  }
  return [...new Set(found)].slice(0, scope.limit);
}

async function beginningWith(acting: Acting, words: string[], scope: NameScope): Promise<string[]> {
  const [one, other] = twoLongest(words);
  const whole = other ? [`${one} ${other}`, `${other} ${one}`] : [one];
  const found = await lookUpNames(acting, [...whole.map((beginning) => `${beginning} `), ...whole], words, scope);
  if (other && found.length < scope.limit) {
    const completed = await Promise.all([completions(acting, one, other), completions(acting, other, one)]);
    found.push(...(await lookUpNames(acting, completed.flat(), words, scope)));
    if (found.length === 0)
      found.push(
        ...(await amongLongNames(
          acting,
          words.map((word) => [word]),
          scope,
        )),
      );
  }
  const rank = ({ key }: Candidate) => (key.startsWith(words[0]!) ? 1 : 0) + 2 * exactWords(words, key);
  return found
    .sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map((candidate) => candidate.id);
}

/** The least common of what was typed, as far as length tells. */
function twoLongest(words: string[]): [string, string | undefined] {
  const [one, other] = words.toSorted((a, b) => b.length - a.length);
  return [one!, other];
}

async function mistypedAs(acting: Acting, words: string[], scope: NameScope, surely: number): Promise<string[]> {
  if (words.some((word) => word.length < 3)) return [];
  const [one, other] = twoLongest(words);
  const likely = await correctTypos(acting, other ? [one, other] : [one], surely);
  const wanted = other ? pairs(likely.get(one)!, likely.get(other)!) : likely.get(one)!.map(asBeginning);
  const found = await lookUpNames(acting, wanted, [], scope);
  if (other && found.length === 0) {
    const either = [...likely.values()].map((some) => some.map(({ word }) => word));
    found.push(...(await amongLongNames(acting, either, scope)));
  }
  return found
    .map(({ id, key }) => ({ id, key, ...slips(words, key) }))
    .filter(({ mistakes }) => Number.isFinite(mistakes))
    .sort((a, b) => a.mistakes - b.mistakes || a.leads - b.leads || (a.key < b.key ? -1 : 1))
    .map((candidate) => candidate.id);
}

/** What to look for, whatever has the fewest mistakes first. */
function pairs(ones: Likely[], others: Likely[]): string[] {
  return ones
    .flatMap((one) => others.map((other) => ({ one, other, sum: one.mistakes + other.mistakes })))
    .sort((a, b) => a.sum - b.sum)
    .slice(0, MOST_PAIRS)
    .flatMap(({ one, other }) => [
      ...(one.isWhole ? [`${one.word} ${asBeginning(other)}`] : []),
      ...(other.isWhole ? [`${other.word} ${asBeginning(one)}`] : []),
    ]);
}

function asBeginning({ word, isWhole }: Likely): string {
  return isWhole ? `${word} ` : word;
}

function exactWords(words: string[], key: string): number {
  const meant = key.split(" ");
  return words.filter((word) => meant.includes(word)).length;
}

/**
 * Mistakes over all words, each against the word of the name it is nearest to, or begins; infinite when one is past a slip.
 * `leads` is the place of the word nearest to the first one typed.
 */
function slips(words: string[], key: string): { mistakes: number; leads: number } {
  const meant = key.split(" ");
  const nearest = words.map((word) => {
    const each = meant.map((one) => (one.startsWith(word) ? 0 : editDistance(word, one, tolerated(word))));
    const mistakes = Math.min(...each);
    return {
      mistakes: mistakes > tolerated(word) ? Number.POSITIVE_INFINITY : mistakes,
      place: each.indexOf(mistakes),
    };
  });
  return { mistakes: nearest.reduce((sum, { mistakes }) => sum + mistakes, 0), leads: nearest[0]!.place };
}

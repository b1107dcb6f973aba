import type { Acting } from "@/domain/acting";
import { foldName } from "../fold-name";
import { correctTypos, maxTypos, type WordMatch } from "./correct-typos";
import { editDistance } from "./edit-distance";
import { type Candidate, completions, lookUpNames, type NameScope, searchLongNames } from "./name-index";

const MAX_PAIRS = 120;

/** Leading letters taken as correct: fewer only when nothing was found. */
const TRUSTED_LETTERS = [2, 1];

/**
 * All words, in any order and alphabet: exact words first, then prefixes, then typos when these are few. Only prefix look-ups
 * in an index, so the cost does not grow with the number of people.
 * @returns ids, best first
 */
export async function findByName(acting: Acting, text: string, scope: NameScope): Promise<string[]> {
  const words = [...new Set(foldName(text.slice(0, 200)).split(" ").filter(Boolean))].slice(0, 4);
  if (words.length === 0) return [];

  const found = await matchPrefixes(acting, words, scope);
  for (const prefixLength of TRUSTED_LETTERS) {
    if (found.length >= (prefixLength === TRUSTED_LETTERS[0] ? scope.limit : 1)) break;
    found.push(...(await matchTypos(acting, words, scope, prefixLength)));
  }
  return [...new Set(found)].slice(0, scope.limit);
}

async function matchPrefixes(acting: Acting, words: string[], scope: NameScope): Promise<string[]> {
  const [one, other] = twoLongest(words);
  const whole = other ? [`${one} ${other}`, `${other} ${one}`] : [one];
  const found = await lookUpNames(acting, [...whole.map((prefix) => `${prefix} `), ...whole], words, scope);
  if (other && found.length < scope.limit) {
    const completed = await Promise.all([completions(acting, one, other), completions(acting, other, one)]);
    found.push(...(await lookUpNames(acting, completed.flat(), words, scope)));
  }
  if (other && found.length === 0) {
    const each = words.map((word) => [word]);
    found.push(...(await searchLongNames(acting, each, scope)));
  }
  const rank = ({ key }: Candidate) => (key.startsWith(words[0]!) ? 1 : 0) + 2 * exactWords(words, key);
  return found
    .sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map((candidate) => candidate.id);
}

/** Long words are the most selective. */
function twoLongest(words: string[]): [string, string | undefined] {
  const [one, other] = words.toSorted((a, b) => b.length - a.length);
  return [one!, other];
}

async function matchTypos(acting: Acting, words: string[], scope: NameScope, prefixLength: number): Promise<string[]> {
  if (words.some((word) => word.length < 3)) return [];
  const [one, other] = twoLongest(words);
  const matches = await correctTypos(acting, other ? [one, other] : [one], prefixLength);
  const wanted = other ? pairs(matches.get(one)!, matches.get(other)!) : matches.get(one)!.map(asPrefix);
  const found = await lookUpNames(acting, wanted, [], scope);
  if (other && found.length === 0) {
    const either = [...matches.values()].map((some) => some.map(({ word }) => word));
    found.push(...(await searchLongNames(acting, either, scope)));
  }
  return found
    .map(({ id, key }) => ({ id, key, ...countTypos(words, key) }))
    .filter(({ mistakes }) => Number.isFinite(mistakes))
    .sort((a, b) => a.mistakes - b.mistakes || a.leads - b.leads || (a.key < b.key ? -1 : 1))
    .map((candidate) => candidate.id);
}

function pairs(ones: WordMatch[], others: WordMatch[]): string[] {
  return ones
    .flatMap((one) => others.map((other) => ({ one, other, sum: one.mistakes + other.mistakes })))
    .sort((a, b) => a.sum - b.sum)
    .slice(0, MAX_PAIRS)
    .flatMap(({ one, other }) => [
      ...(one.isWhole ? [`${one.word} ${asPrefix(other)}`] : []),
      ...(other.isWhole ? [`${other.word} ${asPrefix(one)}`] : []),
    ]);
}

function asPrefix({ word, isWhole }: WordMatch): string {
  return isWhole ? `${word} ` : word;
}

function exactWords(words: string[], key: string): number {
  const nameWords = key.split(" ");
  return words.filter((word) => nameWords.includes(word)).length;
}

/** Infinite when one word is too far off; `leads`: position of the word nearest to the first typed. */
function countTypos(words: string[], key: string): { mistakes: number; leads: number } {
  const nameWords = key.split(" ");
  const nearest = words.map((word) => {
    const each = nameWords.map((one) => (one.startsWith(word) ? 0 : editDistance(word, one, maxTypos(word))));
    const mistakes = Math.min(...each);
    return {
      mistakes: mistakes > maxTypos(word) ? Number.POSITIVE_INFINITY : mistakes,
      position: each.indexOf(mistakes),
    };
  });
  return { mistakes: nearest.reduce((sum, { mistakes }) => sum + mistakes, 0), leads: nearest[0]!.position };
}

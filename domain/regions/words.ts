import { foldLatin } from "./latin";

/** A word of a text: its key as the forms of regions have it, and where it stands. */
export type Word = { text: string; start: number; end: number };

const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s<>()"',;:]+@[^\s<>()"',;:]+|<[^<>\s]*@[^<>\s]*>/giu;

/** The words of a text, but for those of addresses of mail and web pages. An apostrophe stands within a word, not around it. */
export function splitWords(text: string): Word[] {
  const prose = MAY_HOLD_ADDRESS.test(text)
    ? text.replace(ADDRESS, (address) => "\u0000".repeat(address.length))
    : text;
  const lower = prose.toLowerCase();
  const plain = lower.length === prose.length ? lower.replaceAll("ё", "е") : null;
  const words: Word[] = [];
  let at = 0;
  while (at < prose.length) {
    const start = at;
    at = endOfWord(prose, start);
    if (at > start) words.push({ text: keyOf(prose.slice(start, at), plain?.slice(start, at)), start, end: at });
    else at++;
  }
  return words;
}

const LATIN = /[a-z]/i;

function keyOf(word: string, plain = word.toLowerCase().replaceAll("ё", "е")): string {
  return LATIN.test(word) ? foldLatin(word) : plain;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (KINDS[text.charCodeAt(at)]! > OTHER) at++;
  const goesOn = at > start && /['’]/.test(text.charAt(at)) && KINDS[text.charCodeAt(at + 1)] === LETTER;
  if (goesOn) for (at++; KINDS[text.charCodeAt(at)] === LETTER; ) at++;
  return at;
}

const OTHER = 0;
const NUMBER = 1;
const LETTER = 2;

/** What each character of UTF-16 is: an expression would be asked for every one of a text. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? NUMBER : OTHER;
});

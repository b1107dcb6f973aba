import { ownWords } from "./own-words";
import { STUB } from "./wording";

const MUCH = 0.1;
const FEW = 2;
const LONGEST_STUB = 25;

/**
 * Of two alternatives of one mail the text that tells more of what its author says: the plain one, unless it lacks words of
 * theirs that the HTML has, or does not mark what is quoted. Where each says what the other does not, both are read: a request in either
 * must not be lost.
 */
export function fullerPart(plain: string, fromHtml: string): string {
  if (plain.trim() === "" || fromHtml === "") return plain.trim() === "" ? fromHtml : plain;
  const own = wordsOf(ownWords(fromHtml).own);
  const plainOwn = ownWords(plain).own;
  if (lacks(plain, own)) {
    const told = wordsOf(plainOwn);
    const isStub = told.length <= LONGEST_STUB && STUB.test(plainOwn);
    return isStub || !lacks(fromHtml, told) ? fromHtml : `${plainOwn}\n\n${fromHtml}`;
  }
  const marks = /^\s{0,3}>/m;
  if (marks.test(plain) || !marks.test(fromHtml) || own.length === 0) return plain;
  return wordsOf(plainOwn).join(" ") === own.join(" ") ? plain : fromHtml;
}

/** Whether a text has too few of the words for them to be the same words laid out anew. */
function lacks(text: string, words: string[]): boolean {
  const told = new Set(wordsOf(text));
  const missing = words.filter((word) => !told.has(word)).length;
  return missing >= FEW && missing >= words.length * MUCH;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

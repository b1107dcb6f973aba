import { ownWords } from "./own-words";

const MUCH = 0.1;
const FEW = 2;

/**
 * Of two alternatives of one mail the text that tells more of what its author says: the plain one, unless it lacks words of
 * theirs that the HTML has, or does not mark what is quoted.
 */
export function fullerPart(plain: string, fromHtml: string): string {
  if (plain.trim() === "" || fromHtml === "") return plain.trim() === "" ? fromHtml : plain;
  const told = new Set(wordsOf(plain));
  const own = wordsOf(ownWords(fromHtml).own);
  const missing = own.filter((word) => !told.has(word)).length;
  if (missing >= FEW && missing >= own.length * MUCH) return fromHtml;
  const marks = /^\s{0,3}>/m;
  if (marks.test(plain) || !marks.test(fromHtml) || own.length === 0) return plain;
  return wordsOf(ownWords(plain).own).join(" ") === own.join(" ") ? plain : fromHtml;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

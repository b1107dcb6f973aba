import { decodeWords } from "./charset/encoded-words";

/** Fields that programs read and people do not: no encoded word may stand in them (RFC 2047, 5). */
const STRUCTURAL =
  /^((?:content-(?:type|transfer-encoding|disposition|id)|mime-version|date|message-id|in-reply-to|references|auto-submitted|precedence|list-id|return-path)[ \t]*:)([^\n]*(?:\n[ \t][^\n]*)*)/gim;
const WHOLE = /^\s*"?\s*=\?/;
const WORD = "=\\?[^?\\s]{1,60}\\?[bq]\\?[^?\\r\\n]*\\?=";
/** File names may be encoded, though against the standard; the MIME reader knows that. */
const PARAMETER = new RegExp(
  `(;\\s*(?:charset|method|report-type|smime-type|format|delsp)\\s*=\\s*)"?(${WORD})"?`,
  "gi",
);
/** All the same, a word of this length is no field that a program wrote. */
const LONGEST = 4_000;

/**
 * The head of a message or part with the encoded words undone that some programs make of a field as a whole, or of what
 * follows `charset=`.
 */
export function plainStructure(head: string): string {
  return head.replace(STRUCTURAL, (field: string, name: string, value: string) => {
    if (!value.includes("=?") || value.length > LONGEST) return field;
    const ending = /\r?$/.exec(value)![0];
    if (WHOLE.test(value)) return `${name} ${withoutQuotes(decodeWords(value))}${ending}`;
    const parameters = value.replace(PARAMETER, (_, before: string, word: string) => `${before}"${decodeWords(word)}"`);
    return `${name}${parameters}`;
  });
}

/** Quotation marks around the word were around the field. */
function withoutQuotes(value: string): string {
  return /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
}

/**
 * Compiles phrases written the way a table of rules reads into one expression over plain text:
 * `*` ends a stem, `…` lets up to five words stand between, a space is any gap between two words, and a soft sign may be
 * missing, as it is when Russian was typed in Latin letters.
 */
export function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(compile).join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** Whether any of the phrases occurs; unlike `test` it leaves no trace in the expression. */
export function occurs(phrases: RegExp, plainText: string): boolean {
  return plainText.search(phrases) >= 0;
}

const GAP = "[^\\p{L}\\p{N}]+";

function compile(phrase: string): string {
  return phrase
    .replaceAll("ё", "е")
    .replaceAll("ь", "ь?")
    .replaceAll("*", "\\p{L}*")
    .replace(/ … /g, `(?:${GAP}[\\p{L}\\p{N}]+){0,5}?${GAP}`)
    .replaceAll(" ", GAP);
}

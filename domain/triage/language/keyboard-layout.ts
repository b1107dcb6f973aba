const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const TO_CYRILLIC = new Map([...LATIN].map((key, at) => [key, CYRILLIC[at]!]));
const TO_LATIN = new Map([...LATIN].map((key, at) => [CYRILLIC[at]!, key]));

const FEWEST_LETTERS = 4;
const LOOKED_AT = 400;
const LENGTH = 3;
const MOST_KNOWN_ASTRAY = 0.5;
const LEAST_KNOWN_MEANT = 0.75;

/**
 * A text typed with the keyboard set to the other language («jngbibnt vtyz»), as it was meant; any other text as it is. Lengths
 * stay.
 *
 * @param isKnown whether a piece occurs in what people write, as `piecesOf` gives it
 */
export function asTyped(text: string, isKnown: (piece: string) => boolean): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || knownIn(text, isKnown) > MOST_KNOWN_ASTRAY) return text;
  const isLatin = (text.match(/[a-z]/gi)?.length ?? 0) * 2 > letters;
  const meant = [...text].map((sign) => (isLatin ? TO_CYRILLIC : TO_LATIN).get(sign) ?? sign).join("");
  return knownIn(meant, isKnown) >= LEAST_KNOWN_MEANT ? meant : text;
}

/** Three letters in a row of each word of a text; `<` and `>` are where it begins and ends. */
export function piecesOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const whole = `<${word}>`;
    return Array.from({ length: whole.length - LENGTH + 1 }, (_, at) => whole.slice(at, at + LENGTH));
  });
}

/** The share of known pieces in the first words of a text. */
function knownIn(text: string, isKnown: (piece: string) => boolean): number {
  const pieces = piecesOf(text.slice(0, LOOKED_AT));
  return pieces.filter(isKnown).length / Math.max(1, pieces.length);
}

const PIECES: [RegExp, string][] = [
  [/shch|sch/g, "щ"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts(?=[aeiouy])|tz/g, "ц"],
  [/ch|4(?=[a-z])/g, "ч"],
  [/sh/g, "ш"],
  [/y[oe]|j[oe]/g, "е"],
  [/[yji]u/g, "ю"],
  [/[yj]a|(?<=[bcdfghklmnpqrstvwxz])ia/g, "я"],
  [/(?<=[aeiouаеиоуюя])[yj]/g, "й"],
  [/(?:iy|ij|yj|yy)(?![a-z])/g, "ий"],
  [/(?<=[bcdfghklmnpqrstvwxzжхцчшщ])j/g, "ь"],
  [/y(?![a-z])/g, "ы"],
];
const LETTERS: Record<string, string> = Object.fromEntries(
  "aа bб vв wв gг dд eе zз iи jй kк qк lл mм nн oо pп rр sс tт uу fф hх xх cц yы 'ь"
    .split(" ")
    .map((pair) => [...pair]),
);

/** Russian typed in Latin letters, back into Cyrillic as well as can be, in lower case. Lengths change. */
export function toCyrillic(latin: string): string {
  const joined = PIECES.reduce((text, [piece, letter]) => text.replace(piece, letter), latin.toLowerCase());
  return joined.replace(/[a-z']/g, (letter) => LETTERS[letter] ?? letter);
}

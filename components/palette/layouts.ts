const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

const toRussian = new Map([...LATIN].map((key, index) => [key, RUSSIAN[index]!]));
const toLatin = new Map([...RUSSIAN].map((key, index) => [key, LATIN[index]!]));

/**
 * What the same keys write on the other layout, lower-cased: `ghbdtn` → `привет`, `йгугу` → `queue`. Null where no key
 * would write anything else.
 */
export function otherLayout(typed: string): string | null {
  const text = typed.toLowerCase();
  const map = /[а-яё]/.test(text) ? toLatin : toRussian;
  const swapped = [...text].map((letter) => map.get(letter) ?? letter).join("");
  return swapped === text ? null : swapped;
}

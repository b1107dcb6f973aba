/** So many letters tell a phrase from every word that does not begin it. */
const LONGEST_BEGINNING = 8;

/**
 * The beginning of what a phrase may match: `open` while the next letter would still lengthen it, a `stem` when anything may
 * follow, a `word` when the word ends there.
 */
type Head = { text: string; end: "open" | "stem" | "word" };

/**
 * The first letters of everything a phrase of {@link anyOf} can match; fewer where it leaves open what follows. One that ends
 * in a space is a whole word.
 *
 * @returns null when a match can begin with anything
 */
export function beginningsOf(phrase: string): ReadonlySet<string> | null {
  const heads = alternatives(phrase).flatMap((part) => headsOf(part));
  if (heads.some(({ text }) => text === "")) return null;
  return new Set(heads.map(({ text, end }) => (end === "stem" ? text : `${text} `)));
}

function headsOf(phrase: string): Head[] {
  let heads: Head[] = [{ text: "", end: "open" }];
  let rest = phrase;
  while (rest !== "" && heads.some(isGrowing)) {
    const { parts, length } = firstElement(rest);
    rest = rest.slice(length);
    const quantifier = /^(?:\?|\{[^}]*\})/.exec(rest)?.[0] ?? "";
    rest = rest.slice(quantifier.length);
    const longer = heads.flatMap((head) => (isGrowing(head) ? parts.map((part) => joined(head, part)) : [head]));
    const repeats = quantifier.startsWith("{");
    heads = quantifier === "" ? longer : [...heads, ...longer.map((head) => (repeats ? mayGoOn(head) : head))];
  }
  return heads;
}

function isGrowing({ end }: Head): boolean {
  return end === "open";
}

function mayGoOn(head: Head): Head {
  return head.end === "open" ? { ...head, end: "stem" } : head;
}

function joined(head: Head, part: Head): Head {
  const text = head.text + part.text;
  return text.length > LONGEST_BEGINNING
    ? { text: text.slice(0, LONGEST_BEGINNING), end: "stem" }
    : { text, end: part.end };
}

/** What the phrase begins with: a group, a class of letters, a letter, what ends a word, or what may be any letters. */
function firstElement(phrase: string): { parts: Head[]; length: number } {
  if (phrase[0] === "(") {
    const length = closingOf(phrase) + 1;
    return { parts: alternatives(phrase.slice(1, length - 1)).flatMap(headsOf), length };
  }
  const letters = /^\[([а-яa-z]+)\]/.exec(phrase);
  if (letters) return { parts: [...letters[1]!].map((text) => ({ text, end: "open" })), length: letters[0].length };
  const letter = /^[a-zа-я0-9]/.exec(phrase)?.[0];
  if (!letter) return { parts: [{ text: "", end: /^[ ']/.test(phrase) ? "word" : "stem" }], length: 1 };
  const sounded: Head = { text: letter, end: "open" };
  return { parts: letter === "ь" ? [sounded, { text: "", end: "open" }] : [sounded], length: 1 };
}

function closingOf(phrase: string): number {
  let depth = 0;
  for (let at = 0; at < phrase.length; at++) {
    if (phrase[at] === "(") depth++;
    if (phrase[at] === ")" && --depth === 0) return at;
  }
  return phrase.length;
}

/** The parts between the upright strokes that stand in no group. */
function alternatives(phrase: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of phrase) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** So many letters tell nearly every phrase from nearly every word. */
export const LONGEST_BEGINNING = 3;

/** The beginning of what a phrase may match: `open` while the next letter would still lengthen it. */
type Head = { text: string; open: boolean };

/**
 * The first letters of everything a phrase of {@link anyOf} can match, at most three of each; fewer where it leaves open
 * what follows.
 *
 * @returns null when a match can begin with anything
 */
export function beginningsOf(phrase: string): ReadonlySet<string> | null {
  const heads = alternatives(phrase).flatMap((part) => headsOf(part));
  return heads.some(({ text }) => text === "") ? null : new Set(heads.map(({ text }) => text));
}

function headsOf(phrase: string): Head[] {
  let heads: Head[] = [{ text: "", open: true }];
  let rest = phrase;
  while (rest !== "" && heads.some(isGrowing)) {
    const { parts, length } = firstElement(rest);
    rest = rest.slice(length);
    const quantifier = /^(?:\?|\{[^}]*\})/.exec(rest)?.[0] ?? "";
    rest = rest.slice(quantifier.length);
    const longer = heads.flatMap((head) => (isGrowing(head) ? parts.map((part) => joined(head, part)) : [head]));
    const repeats = quantifier.startsWith("{");
    heads =
      quantifier === "" ? longer : [...heads, ...longer.map((head) => (repeats ? { ...head, open: false } : head))];
  }
  return heads;
}

function isGrowing({ text, open }: Head): boolean {
  return open && text.length < LONGEST_BEGINNING;
}

function joined(head: Head, part: Head): Head {
  return { text: (head.text + part.text).slice(0, LONGEST_BEGINNING), open: part.open };
}

/** What the phrase begins with: a group, a class of letters, a letter, or a gap, which ends the word. */
function firstElement(phrase: string): { parts: Head[]; length: number } {
  if (phrase[0] === "(") {
    const length = closingOf(phrase) + 1;
    return { parts: alternatives(phrase.slice(1, length - 1)).flatMap(headsOf), length };
  }
  const letters = /^\[([а-яa-z]+)\]/.exec(phrase);
  if (letters) return { parts: [...letters[1]!].map((text) => ({ text, open: true })), length: letters[0].length };
  const letter = /^[a-zа-я0-9]/.exec(phrase)?.[0];
  if (!letter) return { parts: [{ text: "", open: false }], length: 1 };
  const sounded = { text: letter, open: true };
  return { parts: letter === "ь" ? [sounded, { text: "", open: true }] : [sounded], length: 1 };
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

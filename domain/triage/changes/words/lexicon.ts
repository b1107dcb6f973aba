/** A phrase found among words: `to` is the place behind its last word. */
export type Match<Tag> = { tag: Tag; from: number; to: number };

type Entry<Tag> = { tag: Tag; words: string[] };

/**
 * Phrases by what they say, written in plain letters: `|` parts phrases, `*` ends a stem. Every word of a text is looked up
 * by its beginnings, so the cost grows with the text and not with the number of phrases.
 */
export class Lexicon<Tag extends string> {
  private readonly whole = new Map<string, Entry<Tag>[]>();
  private readonly stems = new Map<string, Entry<Tag>[]>();
  /** Of the stems that begin with a letter, by its code. */
  private readonly longest = new Map<number, number>();

  constructor(entries: Record<Tag, string>) {
    for (const [tag, phrases] of Object.entries(entries) as [Tag, string][])
      for (const phrase of phrases.split("|")) this.add(tag, phrase.trim().split(/\s+/));
  }

  private add(tag: Tag, words: string[]): void {
    const [first = ""] = words;
    const stem = first.endsWith("*");
    const key = stem ? first.slice(0, -1) : first;
    if (key === "") return;
    const shelf = stem ? this.stems : this.whole;
    shelf.set(key, [...(shelf.get(key) ?? []), { tag, words }]);
    const code = key.charCodeAt(0);
    if (stem) this.longest.set(code, Math.max(this.longest.get(code) ?? 0, key.length));
  }

  /** The longest phrase that begins at a word; of equals the one that was named first. */
  at(words: readonly string[], from: number): Match<Tag> | null {
    let best: Match<Tag> | null = null;
    if (words[from] === undefined) return best;
    for (const entry of this.begunBy(words[from])) {
      const to = from + entry.words.length;
      if (to > (best?.to ?? from) && entry.words.every((word, at) => fits(word, words[from + at])))
        best = { tag: entry.tag, from, to };
    }
    return best;
  }

  /** Every phrase of a text, from left to right, none overlapping another. */
  all(words: readonly string[]): Match<Tag>[] {
    const found: Match<Tag>[] = [];
    for (let at = 0; at < words.length; at++) {
      const match = this.at(words, at);
      if (!match) continue;
      found.push(match);
      at = match.to - 1;
    }
    return found;
  }

  /** Whether a word alone is in the lexicon. */
  has(word: string): boolean {
    return this.at([word], 0) !== null;
  }

  private begunBy(word: string): readonly Entry<Tag>[] {
    const longest = Math.min(word.length, this.longest.get(word.charCodeAt(0)) ?? 0);
    let all: readonly Entry<Tag>[] = this.whole.get(word) ?? NONE;
    for (let length = 1; length <= longest; length++) {
      const stems = this.stems.get(word.slice(0, length));
      if (stems) all = all === NONE ? stems : [...all, ...stems];
    }
    return all;
  }
}

const NONE: readonly never[] = [];

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

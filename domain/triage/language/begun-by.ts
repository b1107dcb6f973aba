/**
 * Which tables of phrases the words of a text can begin: one pass over its letters finds them all, however many tables there
 * are. Tables are known by number.
 */
export class BegunBy {
  /** `next[node * LETTERS + letter]`, 0 where the tree ends; node 0 is the root. */
  private next: number[] = new Array(LETTERS).fill(0);
  private stems: number[][] = [[]];
  private words: number[][] = [[]];
  private grown: { stems: number[][]; words: number[][] } | null = null;

  /** @param beginning as {@link beginningsOf} gives it: a whole word when it ends in a space */
  add(beginning: string, table: number): void {
    const stem = beginning.trimEnd();
    let node = 0;
    for (const letter of stem) node = this.grow(node, numberOf(letter.charCodeAt(0)));
    (stem === beginning ? this.stems : this.words)[node]!.push(table);
    this.grown = null;
  }

  /** The starts of all words of a plain text, and for each table those of the words that can begin it. */
  look(text: string): { starts: number[]; begun: Map<number, number[]> } {
    this.grown ??= this.inherit();
    const { stems, words } = this.grown;
    const starts: number[] = [];
    const begun = new Map<number, number[]>();
    for (let at = 0; at < text.length; at++) {
      let letter = numberOf(text.charCodeAt(at));
      if (letter === 0) continue;
      const start = at;
      let node = 0;
      let deepest = 0;
      for (; letter !== 0; letter = numberOf(text.charCodeAt(++at))) {
        if (node === 0 && at > start) continue;
        node = this.next[node * LETTERS + letter]!;
        if (node !== 0) deepest = node;
      }
      starts.push(start);
      for (const table of node === 0 ? stems[deepest]! : words[node]!) {
        const here = begun.get(table);
        if (here) here.push(start);
        else begun.set(table, [start]);
      }
    }
    return { starts, begun };
  }

  private grow(node: number, letter: number): number {
    const known = this.next[node * LETTERS + letter]!;
    if (known !== 0) return known;
    const added = this.stems.length;
    this.next[node * LETTERS + letter] = added;
    for (let index = 0; index < LETTERS; index++) this.next.push(0);
    this.stems.push([]);
    this.words.push([]);
    return added;
  }

  /** What begins by a stem begins by everything longer, too; parents have smaller numbers than their children. */
  private inherit(): { stems: number[][]; words: number[][] } {
    const stems = this.stems.map((tables) => [...tables]);
    for (let node = 0; node < stems.length; node++)
      for (let letter = 1; letter < LETTERS; letter++) {
        const child = this.next[node * LETTERS + letter]!;
        if (child !== 0) stems[child] = [...new Set([...stems[node]!, ...stems[child]!])];
      }
    return { stems, words: this.words.map((tables, node) => [...new Set([...stems[node]!, ...tables])]) };
  }
}

/** Cyrillic, Latin, digits, and what stands between words. */
const LETTERS = 32 + 26 + 10 + 1;

function numberOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return code - 0x430 + 1;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 33;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 59;
  return 0;
}

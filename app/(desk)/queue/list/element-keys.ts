/**
 * Says which elements draw which rows. A row that comes into sight below takes over those of a row that left: filling in other
 * words costs a browser far less than making and throwing away elements, and scrolling does it for many rows in each frame.
 */
export class ElementKeys {
  private keys = new Map<number, string>();
  private made = 0;

  /**
   * @param numbers of the rows to draw, in order
   * @param reuse false where a row's height is known from its own elements only
   * @returns React keys for them, each one once; a row keeps its own for as long as it is drawn
   */
  for(numbers: number[], reuse: boolean): string[] {
    const before = this.keys;
    const wanted = new Set(numbers);
    const free = reuse ? [...before].flatMap(([number, key]) => (wanted.has(number) ? [] : [key])) : [];
    const taken = new Set(before.values());
    // Handed to a row that comes in above, an element would have to move past all the others.
    const lastKept = numbers.findLastIndex((number) => before.has(number));
    const keyOf = (number: number, at: number) =>
      before.get(number) ?? (at > lastKept ? free.shift() : undefined) ?? this.make(number, taken);
    this.keys = new Map(numbers.map((number, at) => [number, keyOf(number, at)]));
    return [...this.keys.values()];
  }

  private make(number: number, taken: Set<string>): string {
    const own = String(number);
    if (!taken.has(own)) return own;
    this.made += 1;
    return `${number} ${this.made}`;
  }
}

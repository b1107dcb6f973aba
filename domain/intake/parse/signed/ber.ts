/** Where the content of one element lies; `to` null: until its end-of-contents mark (X.690, 8.1.3.6). */
export type Element = { tag: number; from: number; to: number | null };

const CONSTRUCTED = 0x20;
const DEEPEST = 20;
/** Programs that write in pieces write a thousand bytes at a time or more: of 25 MiB, fewer than these. */
const MOST_ELEMENTS = 50_000;

/**
 * Reads elements of ASN.1 in BER, which DER is a part of (X.690). What is cut off at the end is read as far as it goes.
 * Bounded in depth and number: it reads what anybody sends.
 * @throws RangeError for what is no BER, or goes beyond the bounds
 */
export class Ber {
  private left = MOST_ELEMENTS;

  constructor(private readonly bytes: Uint8Array) {}

  at(start: number): Element {
    if (this.left-- === 0) throw new RangeError("too many elements");
    const [tag, first] = [this.bytes[start], this.bytes[start + 1]];
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new RangeError("no element");
    if (first === 0x80) return { tag, from: start + 2, to: null };
    if (first < 0x80) return { tag, from: start + 2, to: this.within(start + 2 + first) };
    const octets = first & 0x7f;
    if (octets > 4) throw new RangeError("too long");
    let length = 0;
    for (let at = start + 2; at < start + 2 + octets; at++) length = length * 256 + (this.bytes[at] ?? 0);
    return { tag, from: start + 2 + octets, to: this.within(start + 2 + octets + length) };
  }

  *children(parent: Element, depth = 0): Generator<Element> {
    for (let at = parent.from; at < (parent.to ?? this.bytes.length); ) {
      const child = this.at(at);
      if (parent.to === null && child.tag === 0 && child.to === child.from) return;
      yield child;
      at = this.endOf(child, depth + 1);
    }
  }

  /** The bytes of an octet string, put together from its pieces. */
  octets(string: Element, depth = 0): Uint8Array {
    const bounded = string.to !== null && (string.tag & CONSTRUCTED) === 0;
    if (bounded) return this.bytes.subarray(string.from, string.to!);
    const pieces: Uint8Array[] = [];
    for (const piece of this.children(string, depth)) pieces.push(this.octets(piece, depth + 1));
    return Buffer.concat(pieces);
  }

  private endOf(element: Element, depth: number): number {
    if (element.to !== null) return element.to;
    if (depth > DEEPEST) throw new RangeError("too deep");
    let end = element.from;
    for (const child of this.children(element, depth)) end = this.endOf(child, depth + 1);
    return end + 2;
  }

  private within(end: number): number {
    return Math.min(end, this.bytes.length);
  }
}

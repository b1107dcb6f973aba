import type { Letter } from "../../reading/letter";

/** What a field is to be: emptied, or left as it is. */
type Fate = "clear" | "keep";
type Clause = { from: number; to: number; sentence: number; named: boolean };

const FARTHEST = 12;
/** A piece of a list is short, and a list has not many. */
const LONGEST_PIECE = 5;
const MOST_PIECES = 12;

/** A letter by its clauses, and which fields the words «уберите», «оставьте» in them govern. */
export class Clauses {
  private readonly clauses: Clause[] = [];
  private readonly clauseAt: number[] = [];

  constructor(private readonly letter: Letter) {
    const { items, labelAt, sentence } = letter;
    for (const at of items.keys()) {
      const begins = at === 0 || sentence[at] !== sentence[at - 1] || this.parts(at - 1);
      if (begins) this.clauses.push({ from: at, to: at, sentence: sentence[at]!, named: false });
      const clause = this.clauses.at(-1)!;
      clause.to = at + 1;
      clause.named ||= labelAt[at] !== undefined;
      this.clauseAt.push(this.clauses.length - 1);
    }
  }

  private parts(at: number): boolean {
    const { items } = this.letter;
    return items[at]!.text === "," && !isPlease(items[at - 1]?.plain) && !isPlease(items[at + 1]?.plain);
  }

  /** What is said of a field in its clause; in a list, by the clause before it, or else by the one after. */
  fateOf(label: number): Fate | null {
    const own = this.clauseAt[label]!;
    const { from, to } = this.clauses[own]!;
    for (let reach = 0; reach <= FARTHEST; reach++) {
      const fate =
        (label - reach >= from && this.fateAt(label - reach)) || (label + reach < to && this.fateAt(label + reach));
      if (fate) return fate;
    }
    return to - from > LONGEST_PIECE ? null : (this.inherited(own, -1) ?? this.inherited(own, 1));
  }

  /** What governs a list is said before or after it, with nothing but its other pieces between. */
  private inherited(own: number, step: 1 | -1): Fate | null {
    for (let next = own + step, piece = 0; piece < MOST_PIECES; next += step, piece++) {
      const clause = this.clauses[next];
      if (clause?.sentence !== this.clauses[own]!.sentence) return null;
      const fate = this.fateWithin(clause);
      if (fate || !clause.named) return fate;
    }
    return null;
  }

  private fateWithin({ from, to }: Clause): Fate | null {
    for (let at = from; at < to; at++) if (this.fateAt(at)) return this.fateAt(at);
    return null;
  }

  private fateAt(at: number): Fate | null {
    const tag = this.letter.cueAt[at]?.tag;
    return tag === "clear" || tag === "keep" ? tag : null;
  }
}

function isPlease(word: string | undefined): boolean {
  return word === "пожалуйста" || word === "please" || word === "плиз";
}

import type { Letter } from "../reading/letter";
import type { ChangedField } from "../words/fields";
import type { Label } from "../words/labels";

type Name = "givenName" | "familyName";
const NAMES: readonly Name[] = ["givenName", "familyName"];

/** Where one field is spoken of: its first item, the one behind its last, and its place among all labels. */
type Place = { from: number; to: number; index: number };

/** What a letter speaks of where: the fields that it names, and those it only talks about, in its text and its subject. */
export class Topics {
  private readonly named = new Map<ChangedField, Place[]>();
  private readonly spoken = new Map<ChangedField, Place[]>();
  private readonly headed = new Map<ChangedField, number>();
  private readonly called: ReadonlySet<Label>;
  private readonly labelsBefore: number[] = [];

  constructor(
    private readonly letter: Letter,
    heading: Letter,
  ) {
    const labels = letter.labels.filter(({ from }) => from < letter.signature);
    this.called = new Set([...labels, ...heading.labels].map(({ tag }) => tag));
    for (const [index, { tag, from, to }] of labels.entries())
      for (const field of this.fieldsOf(tag)) add(this.named, field, { from, to, index });
    for (const { tag, from, to } of letter.topics)
      for (const field of this.fieldsOf(tag)) add(this.spoken, field, { from, to, index: -1 });
    for (const { tag } of heading.topics)
      for (const field of this.fieldsOf(tag)) this.headed.set(field, SPOKEN_IN_SUBJECT);
    const weight = heading.labels.length === 1 ? ALONE_IN_SUBJECT : IN_SUBJECT;
    for (const { tag } of heading.labels) for (const field of this.fieldsOf(tag)) this.headed.set(field, weight);
    for (let at = 0, count = 0; at <= letter.items.length; at++) {
      while (count < labels.length && labels[count]!.to <= at) count++;
      this.labelsBefore.push(count);
    }
  }

  /** Where only the family name, or only the given one, is called so, every other “name” is that one. */
  private fieldsOf(tag: Label): ChangedField[] {
    if (tag !== "anyName") return [tag];
    const called = NAMES.filter((name) => this.called.has(name));
    return called.length === 1 ? called : [...NAMES];
  }

  /** Whether the field is called by name, in the text or the subject. */
  isNamed(field: ChangedField): boolean {
    return this.named.has(field) || (this.headed.get(field) ?? 0) > SPOKEN_IN_SUBJECT;
  }

  /** Whether it is called by a name of its own, not as any “name”. */
  isCalled(field: Label): boolean {
    return this.called.has(field);
  }

  /** How much is spoken of a field at a place: 3 beside its name, less in the sentence, the one before, the subject. */
  at(field: ChangedField, from: number, to: number): number {
    const here = this.inSentence(field, from, to);
    if (here > 0) return here;
    return Math.max(this.namedAround(field, from), this.spokenAround(field, from), this.headed.get(field) ?? 0);
  }

  private inSentence(field: ChangedField, from: number, to: number): number {
    const places = this.named.get(field) ?? [];
    const { sentence } = this.letter;
    const next = firstFrom(places, from);
    const before = places[next - 1];
    if (before && before.to <= from && sentence[before.from] === sentence[from]) {
      if (before.index < this.labelsBefore[from]! - 1) return 1.2;
      return from - before.to <= 4 ? 3 : 2.4;
    }
    const after = places.slice(next, next + 2).find((place) => place.from >= to);
    if (after && sentence[after.from] === sentence[from]) {
      if (after.index > this.labelsBefore[to]!) return 1;
      return after.from - to <= 5 ? 2.2 : 1.8;
    }
    return places[next] && places[next]!.from < to ? 2 : 0;
  }

  private spokenAround(field: ChangedField, from: number): number {
    const { sentence } = this.letter;
    const places = this.spoken.get(field) ?? [];
    const next = firstFrom(places, from);
    const distances = [places[next - 1], places[next]].flatMap((place) =>
      place ? [Math.abs(sentence[from]! - sentence[place.from]!)] : [],
    );
    const nearest = Math.min(...distances);
    return nearest === 0 ? 1.8 : nearest === 1 ? 1.2 : nearest <= 3 ? 0.8 : 0;
  }

  private namedAround(field: ChangedField, from: number): number {
    const { sentence } = this.letter;
    const places = this.named.get(field) ?? [];
    const next = firstFrom(places, from);
    const near = [places[next - 1], places[next]].flatMap((place) =>
      place ? [byDistance(sentence[from]! - sentence[place.from]!)] : [],
    );
    return Math.max(0, ...near);
  }
}

const SPOKEN_IN_SUBJECT = 1;
const IN_SUBJECT = 1.4;
const ALONE_IN_SUBJECT = 1.8;

/** By how many sentences the field was named before; below zero: after. */
function byDistance(distance: number): number {
  if (distance > 0) return distance === 1 ? 1.5 : distance <= 3 ? 1 : 0.6;
  return distance === -1 ? 0.8 : 0.5;
}

function add(places: Map<ChangedField, Place[]>, field: ChangedField, place: Place): void {
  const known = places.get(field);
  if (known) known.push(place);
  else places.set(field, [place]);
}

/** The first place that begins at an item or behind it. */
function firstFrom(places: readonly Place[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

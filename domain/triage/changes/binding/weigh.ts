import type { Letter } from "../reading/letter";
import type { FoundDate } from "../values/dates";
import type { ChangedField } from "../words/fields";
import type { Candidate } from "./candidates/candidate";
import { freeValues } from "./candidates/free";
import { namesAndTowns } from "./candidates/names";
import { typedValues } from "./candidates/typed";
import { roleOf } from "./roles/role";
import type { Topics } from "./topics";
import { Writer } from "./writer";

/**
 * A candidate with all that speaks for it: how the words around it speak of it, how much they speak of its field, and its
 * form. `paired`: another value of the field is told as the old one; `asked`: the sentence or the next one asks to write something.
 */
export type Weighed = Candidate & { role: number; topic: number; score: number; paired: boolean; asked: boolean };

/** Told as what stands in the record, or as over. */
export const OLD = -1.5;
const PAIRED = 1.5;
const SURELY_NEW = 1.6;
const UNIQUE = new Set<ChangedField>(["phone", "email", "address"]);

/** Every value of a letter for every field that it may be of. */
export function weighAll(letter: Letter, topics: Topics, dates: readonly FoundDate[]): Weighed[] {
  const typed = typedValues(letter, dates);
  const covered = coverOf(letter, [...typed, ...dates]);
  const isTaken = (from: number, to: number) => covered.slice(from, to).every((item) => item);
  const writer = new Writer(letter);
  const asked = sentencesThatAsk(letter);
  const roleAt = rolesOf(letter, typed);
  const weighed = [...typed, ...namesAndTowns(letter, isTaken), ...freeValues(letter, isTaken)].map(
    (candidate): Weighed => {
      const { field, from, to, shape } = candidate;
      const role = writer.speaksOf(candidate) + (writer.isMeant(candidate) ? 0 : roleAt(candidate));
      const topic = topics.at(field, from, to);
      const here = letter.sentence[from]!;
      const isAsked = asked.has(here) || asked.has(here + 1);
      return { ...candidate, role, topic, score: role + topic + shape, paired: false, asked: isAsked };
    },
  );
  return completePairs([...weighed, ...otherGender(weighed)]);
}

function coverOf(letter: Letter, values: readonly { from: number; to: number }[]): boolean[] {
  const covered: boolean[] = new Array(letter.items.length).fill(false);
  for (const { from, to } of values) covered.fill(true, from, to);
  return covered;
}

/** The role of each candidate; what is said of a place is looked for once, whatever fields it may be of. */
function rolesOf(letter: Letter, typed: readonly Candidate[]): (candidate: Candidate) => number {
  const owners = ownersOf(letter, typed);
  const known = new Map<number, number>();
  return ({ field, from, to }) => {
    const owned = UNIQUE.has(field) ? owners.get(field) : undefined;
    if (owned) return roleOf(letter, from, to, (at) => owned[at] !== undefined && (at < from || at >= to));
    const place = from * (letter.items.length + 1) + to;
    const role = known.get(place) ?? roleOf(letter, from, to, () => false);
    known.set(place, role);
    return role;
  };
}

/** Which value of a unique kind stands at each item. */
function ownersOf({ items }: Letter, typed: readonly Candidate[]): Map<ChangedField, (Candidate | undefined)[]> {
  const owners = new Map<ChangedField, (Candidate | undefined)[]>();
  for (const value of typed) {
    const of = owners.get(value.field) ?? new Array(items.length);
    owners.set(value.field, of.fill(value, value.from, value.to));
  }
  return owners;
}

function sentencesThatAsk({ cues, sentence }: Letter): ReadonlySet<number> {
  return new Set(cues.filter(({ tag }) => tag === "put").map(({ from }) => sentence[from]!));
}

/** «У вас мужской»: when only what is wrong is named, the other one is right. */
function otherGender(weighed: readonly Weighed[]): Weighed[] {
  const named = weighed.filter(({ field }) => field === "gender");
  const wrong = named.find(({ role }) => role <= OLD);
  if (!wrong || named.some(({ value }) => value !== wrong.value)) return [];
  return [{ ...wrong, value: wrong.value === "male" ? "female" : "male", role: 0, score: wrong.topic + wrong.shape }];
}

const BY_FORM = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

/** Of two values of a field, one of which is told as the old one, the other is the new one. */
function completePairs(weighed: readonly Weighed[]): Weighed[] {
  const old = new Set(
    weighed
      .filter(({ role, shape, field }) => role <= OLD && (shape >= -0.3 || BY_FORM.has(field)))
      .map(({ field }) => field),
  );
  return weighed.map((one) => {
    const paired = old.has(one.field) && one.role > -1;
    return { ...one, paired, score: one.score + (paired && one.role < SURELY_NEW ? PAIRED : 0) };
  });
}

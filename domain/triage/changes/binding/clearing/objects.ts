import type { Letter } from "../../reading/letter";
import type { ChangedField } from "../../words/fields";
import type { Label } from "../../words/labels";
import type { Match } from "../../words/lexicon";
import type { Clauses } from "./clauses";

/** A field that a word for removing speaks of. `sure`: it is named beside it, not only before. */
export type Object = { field: ChangedField; at: number; sure: boolean };

const LATELY = 2;
const LONGEST_ROW = 4;
const IN_SIGHT = 25;

/** The labels of a letter by sentence; `cleared`: those that a word for removing governs. */
export type Labels = ReadonlyMap<number, { all: Match<Label>[]; cleared: Match<Label>[] }>;

export function labelsBySentence(letter: Letter, clauses: Clauses): Labels {
  const by = new Map<number, { all: Match<Label>[]; cleared: Match<Label>[] }>();
  for (const label of letter.labels) {
    if (label.from >= letter.signature) continue;
    const sentence = letter.sentence[label.from]!;
    const here = by.get(sentence) ?? { all: [], cleared: [] };
    by.set(sentence, here);
    here.all.push(label);
    if (!isAside(letter, label.from) && clauses.fateOf(label.from) === "clear") here.cleared.push(label);
  }
  return by;
}

/** The fields named in the clause of the cue or listed beside it; else those just spoken of, else that of the subject. */
export function objectsOf(letter: Letter, heading: Letter, clauses: Clauses, labels: Labels, cue: number): Object[] {
  const now = letter.sentence[cue]!;
  const here = labels.get(now);
  const listed = listBelow(letter, labels, cue);
  if (here && here.cleared.length > 0) return fieldsOf([...here.cleared, ...listed], true);
  const last = here && lastBefore(letter, clauses, cue);
  if (last) return fieldsOf([last], true);
  if (here) return [];
  if (listed.length > 0) return fieldsOf(listed, true);
  for (let before = now - 1; before >= now - LATELY; before--)
    if (labels.has(before)) return fieldsOf(labels.get(before)!.all, false).filter(({ field }) => field !== "email");
  return fieldsOf(heading.labels, false).map((object) => ({ ...object, at: cue }));
}

/** Of the fields named before the cue the last one that is not to be kept. */
function lastBefore(letter: Letter, clauses: Clauses, cue: number): Match<Label> | null {
  for (let at = cue - 1; at >= 0 && at > cue - IN_SIGHT && letter.sentence[at] === letter.sentence[cue]; at--) {
    const label = letter.labelAt[at];
    if (label && !isAside(letter, label.from) && clauses.fateOf(label.from) !== "keep") return label;
  }
  return null;
}

/** «Прошу обнулить:» and the fields below it, one a line. */
function listBelow({ items, sentence }: Letter, labels: Labels, cue: number): Match<Label>[] {
  const colon = items.slice(cue + 1, cue + 4).findIndex(({ text }) => text === ":");
  if (colon < 0) return [];
  const listed: Match<Label>[] = [];
  const rows = sentence.length === 0 ? 0 : sentence.at(-1)! + 1;
  let at = cue + 1 + colon;
  for (let row = sentence[at]! + 1; row < rows && labels.has(row); row++) {
    while (sentence[at] !== row) at++;
    let words = 0;
    for (; sentence[at] === row; at++) if (items[at]!.kind === "word") words++;
    if (words > LONGEST_ROW) break;
    listed.push(...labels.get(row)!.all);
  }
  return listed;
}

/** In brackets, or by what means to write: «(тел. …)», “by reply e-mail”. */
function isAside({ items, words }: Letter, label: number): boolean {
  for (let at = label - 1; at >= 0 && at > label - 8 && items[at]!.text !== ")"; at--)
    if (items[at]!.text === "(") return true;
  return /^(?:by|via|reply|по|через|на|to)$/.test(words[label - 1] ?? "");
}

/** Nobody is to be without a name. */
function fieldsOf(labels: readonly Match<Label>[], sure: boolean): Object[] {
  return labels.flatMap(({ tag, from }) =>
    tag === "anyName" || tag === "givenName" || tag === "familyName" ? [] : [{ field: tag, at: from, sure }],
  );
}

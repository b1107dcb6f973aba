import type { Letter } from "../../reading/letter";
import { isEducation, occupationIn } from "../../values/work";
import type { ChangedField } from "../../words/fields";
import { type Candidate, type IsTaken, isSpoken } from "./candidate";
import { phrasesOf } from "./phrases";

const MOST_WORDS = 12;
const MOST_WORDS_OF_NAME = 3;
const LONG = 6;
/** A small word that nothing sets apart may be anything. */
const UNMARKED = -0.8;
const NO_WORK =
  /^(?:с|со|на|в|во|о|об|от|за|для|по|и|из|к|у|до|with|of|at|for|from|in|on|to|by|and|no|your|our|three|any|all|some|три|этот|эта|эту)$/;

/** Values said in free words: work, education, and whatever quotes or a colon set apart. */
export function freeValues(letter: Letter, isTaken: IsTaken): Candidate[] {
  return phrasesOf(letter)
    .filter(({ from, to }) => from >= letter.greeting && from < letter.signature && !isTaken(from, to))
    .flatMap(({ from, to, sure }) => candidatesOf(letter, from, Math.min(to, letter.signature), sure));
}

function candidatesOf(letter: Letter, from: number, to: number, sure: boolean): Candidate[] {
  const { items, text } = letter;
  const words = letter.words.slice(from, to).filter((_, at) => items[from + at]!.kind === "word");
  if (words.length === 0 || words.length > MOST_WORDS || namesField(letter, from, to)) return [];
  const [start, end] = [items[from]!.start, items[to - 1]!.end];
  const place = { value: text.slice(start, end).replace(/\s+/g, " "), start, end, from, to };
  const grade = gradeOf(words);
  const set = sure ? 0.4 : 0;
  const candidates: Candidate[] = [
    {
      ...place,
      field: "occupation",
      shape: (grade > 0 ? grade * 0.8 : -0.6) + set - (words.length > LONG && !sure ? 0.6 : 0),
    },
  ];
  if (letter.topicAt[from]?.tag !== "education")
    candidates.push({ ...place, field: "education", shape: (words.some(isEducation) ? 0.8 : -0.6) + set });
  const isName = words.length <= MOST_WORDS_OF_NAME && words.every((word) => word.length > 1);
  if (sure && place.value.length > 2) {
    candidates.push({ ...place, field: "familyTies", shape: -0.5 }, { ...place, field: "maritalStatus", shape: -0.5 });
    if (/\d/.test(place.value)) candidates.push({ ...place, field: "address", shape: -0.3 });
    if (isName) candidates.push(...asNames(place));
  } else if (letter.capitals === "none" && words.length === 1 && !isSpoken(letter, from))
    candidates.push(...asNames(place).map((one) => ({ ...one, shape: UNMARKED })));
  return candidates;
}

/** Russian work comes first, or behind what describes it; in English anything may stand before it: “school bus driver”. */
function gradeOf(words: readonly string[]): number {
  if (NO_WORK.test(words[0]!)) return 0;
  let best = 0;
  for (const word of words.slice(0, 3)) {
    best = Math.max(best, occupationIn(word));
    if (/^[а-я-]+$/.test(word) && !DESCRIBES.test(word)) break;
  }
  return best;
}

const DESCRIBES = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|-)$/;

function asNames(place: Omit<Candidate, "field" | "shape">): Candidate[] {
  const fields: ChangedField[] = ["homeTown", "givenName", "familyName"];
  return fields.map((field) => ({ ...place, field, shape: -0.3 }));
}

/** «Род занятий» within a phrase: it is no value, but a sentence about one. */
function namesField({ labelAt }: Letter, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:occupation|phone|email)$/.test(labelAt[at]?.tag ?? "")) return true;
  return false;
}

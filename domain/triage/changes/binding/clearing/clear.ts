import type { Letter } from "../../reading/letter";
import type { ChangedField } from "../../words/fields";
import { Lexicon } from "../../words/lexicon";
import type { Bound } from "../bound";
import { Clauses } from "./clauses";
import { labelsBySentence, objectsOf } from "./objects";

/** Where a contact is to be taken from when nobody asks to change the record. */
const ELSEWHERE = new Lexicon<"list">({
  list: `рассыл*|рекламн*|базы|базе|обзвон*|спам*|подписк*|mailing|list|lists|newsletter*|marketing|spam|database|copy|copies`,
});
const NEGATION = /^(?:не|ни|not|don't|dont|never|no|without)$/;
const AFTER_NEGATION = /^(?:надо|нужно|to|want|it|be)$/;
const CONDITION = /^(?:if|если|when|когда|unless)$/;
const PLACE =
  /^(?:из|в|на|от|from|off|on|in|of|at|моего|моей|мои|my|our|the|своего|user|ее|его|her|his|their|your|вашего)$/;
const SURE = 3;
const UNSURE = 1;

/** Fields that are to be emptied: what a word for removing governs, named beside it or just before. */
export function clearedFields(letter: Letter, heading: Letter): Bound[] {
  const clauses = new Clauses(letter);
  const labels = labelsBySentence(letter, clauses);
  const refused = sentencesElsewhere(letter);
  const fields = new Map<ChangedField, Bound>();
  const read = new Set<number>();
  for (const cue of letter.cues) {
    if (cue.tag !== "clear" || cue.from >= letter.signature || refused.has(letter.sentence[cue.from]!)) continue;
    if (isDenied(letter, cue.from) || removesAccount(letter, cue.from, cue.to)) continue;
    const sentence = letter.sentence[cue.from]!;
    if (read.has(sentence)) continue;
    if ((labels.get(sentence)?.cleared.length ?? 0) > 0) read.add(sentence);
    for (const { field, at, sure } of objectsOf(letter, heading, clauses, labels, cue.from)) {
      const [start, end] = [letter.items[Math.min(at, cue.from)]!.start, letter.items[Math.max(at, cue.to - 1)]!.end];
      const bound = { field, value: "", start, end, labelled: true, plain: sure, role: sure ? SURE : UNSURE };
      if (!fields.has(field)) fields.set(field, bound);
    }
  }
  return [...fields.values()];
}

/** Sentences about lists and adverts, and those that only suppose something. */
function sentencesElsewhere({ words, sentence }: Letter): ReadonlySet<number> {
  const begins = (at: number) => at === 0 || sentence[at] !== sentence[at - 1];
  return new Set(sentence.filter((_, at) => ELSEWHERE.has(words[at]!) || (begins(at) && CONDITION.test(words[at]!))));
}

/** «не удаляйте», and “off” without “take”. */
function isDenied(letter: Letter, from: number): boolean {
  const { words, labelAt } = letter;
  const [before, two] = [words[from - 1] ?? "", words[from - 2] ?? ""];
  if (NEGATION.test(before) || (NEGATION.test(two) && AFTER_NEGATION.test(before))) return true;
  return /^(?:off|away)$/.test(words[from]!) && !isTaken(letter, from) && labelAt[from - 1] === undefined;
}

function isTaken({ words, sentence }: Letter, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 8 && sentence[at] === sentence[from]; at--)
    if (/^(?:take|taken|took)$/.test(words[at]!)) return true;
  return false;
}

/** Whether the whole account is what is to go: «удалите профиль», not «удалите из профиля». */
function removesAccount({ cueAt, words, sentence }: Letter, from: number, to: number): boolean {
  for (let at = to; at < words.length && at < to + 5 && sentence[at] === sentence[from]; at++) {
    if (words[at] === "," || words[at] === ".") return false;
    if (cueAt[at]?.tag === "account") return !PLACE.test(words[at - 1] ?? "");
  }
  return false;
}

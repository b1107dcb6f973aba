import type { Letter } from "../reading/letter";
import type { ChangedField } from "../words/fields";
import { Lexicon } from "../words/lexicon";
import type { Bound } from "./bound";

/** Where a contact is to be taken from when nobody asks to change the record. */
const ELSEWHERE = new Lexicon<"list">({
  list: `рассыл*|рекламн*|базы|базе|обзвон*|спам*|подписк*|mailing|list|lists|newsletter*|marketing|spam|database`,
});
const NEGATION = /^(?:не|ни|не надо|not|don't|dont|never|no|without)$/;
const PLACE =
  /^(?:из|в|на|от|from|off|on|in|of|at|моего|моей|мои|my|our|the|своего|user|ее|его|her|his|their|your|вашего)$/;

/** Fields that are to be emptied: what a word for removing governs, named beside it or just before. */
export function clearedFields(letter: Letter, heading: Letter): Bound[] {
  const fields = new Map<ChangedField, Bound>();
  for (const cue of letter.cues) {
    if (cue.tag !== "clear" || cue.from >= letter.signature || isRefused(letter, cue.from, cue.to)) continue;
    for (const { field, at } of objectsOf(letter, heading, cue.from)) {
      const [start, end] = [letter.items[Math.min(at, cue.from)]!.start, letter.items[Math.max(at, cue.to - 1)]!.end];
      if (!fields.has(field)) fields.set(field, { field, value: "", start, end, labelled: true, role: 3 });
    }
  }
  return [...fields.values()];
}

/** «не удаляйте», “take …” without its “off”, and what is to be taken from a list, not from the record. */
function isRefused(letter: Letter, from: number, to: number): boolean {
  const { words, sentence } = letter;
  const [before, two] = [words[from - 1] ?? "", words[from - 2] ?? ""];
  if (NEGATION.test(before) || (NEGATION.test(two) && /^(?:надо|нужно|to|want|it|be)$/.test(before))) return true;
  if (/^(?:off|away)$/.test(words[from]!) && !hasTake(letter, from) && letter.labelAt[from - 1] === undefined)
    return true;
  return (
    letter.items.some(
      (item, at) => sentence[at] === sentence[from] && item.kind === "word" && ELSEWHERE.has(item.plain),
    ) || removesAccount(letter, from, to)
  );
}

function hasTake({ words, sentence }: Letter, from: number): boolean {
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

/** The fields named in the clause of the cue or listed beside it; else those just spoken of, else that of the subject. */
function objectsOf(letter: Letter, heading: Letter, cue: number): { field: ChangedField; at: number }[] {
  const here = letter.labels.filter((label) => letter.sentence[label.from] === letter.sentence[cue]);
  const own = here.filter(({ from }) => governedBy(letter, from) === "clear" && !isAside(letter, from));
  if (own.length > 0) return fieldsOf(own);
  const last = here.findLast(
    (label) => label.to <= cue && governedBy(letter, label.from) !== "keep" && !isAside(letter, label.from),
  );
  if (last) return fieldsOf([last]);
  if (here.length > 0) return [];
  const listed = listBelow(letter, cue);
  if (listed.length > 0) return fieldsOf(listed);
  const before = letter.labels.filter((label) => {
    const distance = letter.sentence[cue]! - letter.sentence[label.from]!;
    return distance > 0 && distance <= 2;
  });
  const nearest = Math.max(...before.map((label) => letter.sentence[label.from]!));
  const spoken = before.filter((label) => letter.sentence[label.from] === nearest);
  if (spoken.length > 0) return fieldsOf(spoken).filter(({ field }) => field !== "email");
  return fieldsOf(heading.labels).map(({ field }) => ({ field, at: cue }));
}

/** «Прошу обнулить:» and the fields below it, one a line. */
function listBelow({ items, labels, sentence }: Letter, cue: number): Letter["labels"] {
  const colon = items.findIndex((item, at) => at > cue && at < cue + 4 && item.text === ":");
  if (colon < 0) return [];
  const listed: Letter["labels"] = [];
  for (let line = sentence[colon]! + 1; ; line++) {
    const here = labels.filter(({ from }) => sentence[from] === line);
    const spoken = items.filter((item, at) => item.kind === "word" && sentence[at] === line).length;
    if (here.length === 0 || spoken > LONGEST_IN_LIST) return listed;
    listed.push(...here);
  }
}

/** In brackets, or by what means to write: «(тел. …)», “by reply e-mail”. */
function isAside({ items, words }: Letter, label: number): boolean {
  for (let at = label - 1; at >= 0 && at > label - 8 && items[at]!.text !== ")"; at--)
    if (items[at]!.text === "(") return true;
  return /^(?:by|via|reply|по|через|на|to)$/.test(words[label - 1] ?? "");
}

function fieldsOf(labels: Letter["labels"]): { field: ChangedField; at: number }[] {
  return labels.flatMap(({ tag, from }) =>
    tag === "anyName" || tag === "givenName" || tag === "familyName" ? [] : [{ field: tag, at: from }],
  );
}

/** What governs a list is said before or after it, with nothing but its other pieces between. */
function inherited(
  { items, labelAt, sentence }: Letter,
  start: number,
  step: 1 | -1,
  parts: (at: number) => boolean,
  tagAt: (at: number) => "clear" | "keep" | null,
): "clear" | "keep" | null {
  let named = false;
  for (let at = start; at >= 0 && at < items.length && sentence[at] === sentence[start]; at += step) {
    if (tagAt(at)) return tagAt(at);
    named ||= labelAt[at] !== undefined;
    if (parts(at) && !named) return null;
    if (parts(at)) named = false;
  }
  return null;
}

function isPlease(item: Letter["items"][number] | undefined): boolean {
  return /^(?:пожалуйста|please|плиз)$/.test(item?.plain ?? "");
}

const FARTHEST = 12;
/** A piece of a list is short. */
const LONGEST_IN_LIST = 4;

/** What is said of a field in its clause; in a list, by the clause before it, or else by the one after. */
function governedBy(letter: Letter, label: number): "clear" | "keep" | null {
  const { items, cueAt, sentence } = letter;
  const tagAt = (at: number) => {
    const tag = cueAt[at]?.tag;
    return tag === "clear" || tag === "keep" ? tag : null;
  };
  const inSentence = (at: number) => at >= 0 && at < items.length && sentence[at] === sentence[label];
  let [back, ahead] = [label, label];
  const parts = (at: number) => items[at]!.text === "," && !isPlease(items[at - 1]) && !isPlease(items[at + 1]);
  while (inSentence(back - 1) && !parts(back - 1)) back--;
  while (inSentence(ahead + 1) && !parts(ahead + 1)) ahead++;
  for (let reach = 0; reach <= Math.min(ahead - back, FARTHEST); reach++) {
    const tag = (label - reach >= back && tagAt(label - reach)) || (label + reach <= ahead && tagAt(label + reach));
    if (tag) return tag;
  }
  if (ahead - back > LONGEST_IN_LIST) return null;
  return inherited(letter, back - 2, -1, parts, tagAt) ?? inherited(letter, ahead + 2, 1, parts, tagAt);
}

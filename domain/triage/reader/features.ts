import type { Letter } from "./letter";

/**
 * The features of a letter by name, each with how much it says. `parts` are the subject, if there is one, and the sentences: one of
 * them may say what the others only lead up to. The squares of each part, and of the whole, add up to 1.
 */
export type Features = { whole: Map<string, number>; parts: Map<string, number>[] };

/** Of how many characters a word's stem is: in Russian and English alike what stands behind says little. */
const STEM = 5;
const GRAMS = [3, 4, 5];
/** How many words further on a pair of words may go, in the whole letter and within a sentence. */
const REACH = 4;
const REACH_WITHIN = 6;
/** What nobody writes in one piece; the first and the last parts say what is asked. */
const MOST_WORDS = 1200;
const FIRST_PARTS = 60;
const LAST_PARTS = 20;
const MOST_WORDS_OF_PART = 80;

/** Of one kind of feature the whole weighs as much as of another. */
const GRAM_WEIGHT = 0.5;
const MARK_WEIGHT = 2;

export function featuresOf(letter: Letter): Features {
  const subject = wordsOf(letter.subject);
  const all = letter.sentences.map(wordsOf);
  const sentences =
    all.length > FIRST_PARTS + LAST_PARTS ? [...all.slice(0, FIRST_PARTS), ...all.slice(-LAST_PARTS)] : all;
  return {
    whole: wholeOf(letter, sentences.flat().slice(0, MOST_WORDS), subject),
    parts: partsOf(letter, sentences, subject),
  };
}

/** By the number of a part, which sentence it is; -1 for the subject, null for none. */
export function sentenceOfPart(letter: Letter, part: number): number | null {
  const at = part - Number(hasSubjectPart(letter));
  if (at < FIRST_PARTS || letter.sentences.length <= FIRST_PARTS + LAST_PARTS)
    return at < letter.sentences.length ? at : null;
  return letter.sentences.length - LAST_PARTS + (at - FIRST_PARTS);
}

/** The subject of an answer is inherited, and no wish of its author, unless they write nothing else. */
function hasSubjectPart({ subject, reply, sentences }: Letter): boolean {
  return subject !== "" && (!reply || sentences.length === 0);
}

/** Runs of letters or figures, addresses, and the signs that end a thought. */
function wordsOf(text: string): string[] {
  return plain(text).match(/\^?[\p{L}\p{N}]+|[?!.,;:()]/gu) ?? [];
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/(?:https?:|www\.)\S+/g, " ^url ")
    .replace(/\S{1,100}@\S{1,100}/g, " ^mail ")
    .replace(/\+?\d(?:[\s()-]?\d){8,14}/g, " ^phone ")
    .replace(/\d+/g, "0");
}

type Add = (name: string) => void;

function wholeOf(letter: Letter, body: string[], subject: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add: Add = (name) => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const stems = body.map(stemOf);
  addWords(stems, "", REACH, add);
  addGrams(body, "", add);
  if (!letter.reply) {
    addWords(subject.map(stemOf), "", REACH, add);
    addGrams(subject, "", add);
  }
  const title = letter.reply ? "re:" : "s:";
  addWords(subject.map(stemOf), title, REACH, add);
  addGrams(subject, title, add);
  for (const mark of letter.marks) add(`!${mark}`);
  for (const shape of shapesOf(letter, body, subject)) add(shape);
  return weighed(counts);
}

function partsOf(letter: Letter, sentences: string[][], title: string[]): Map<string, number>[] {
  const subject = hasSubjectPart(letter);
  const parts = (subject ? [title, ...sentences] : sentences).map((words) => words.slice(0, MOST_WORDS_OF_PART));
  return parts.map((words, at) => {
    const counts = new Map<string, number>();
    const add: Add = (name) => void counts.set(`|${name}`, (counts.get(`|${name}`) ?? 0) + 1);
    addWords(["^", ...words.map(stemOf), "$"], "", REACH_WITHIN, add);
    addGrams(words, "", add);
    add(placeOf(at - Number(subject), sentences.length));
    if (words.includes("?")) add("*asks");
    for (const stem of new Set((parts[at - 1] ?? []).map(stemOf))) add(`<${stem}`);
    for (const stem of new Set((parts[at + 1] ?? []).map(stemOf))) add(`>${stem}`);
    return weighed(counts);
  });
}

function placeOf(sentence: number, of: number): string {
  if (sentence < 0) return "*subject";
  if (sentence === 0) return "*first";
  return sentence === of - 1 ? "*last" : "*mid";
}

function stemOf(word: string): string {
  return word.slice(0, STEM);
}

function addWords(stems: string[], prefix: string, reach: number, add: Add): void {
  for (const [at, stem] of stems.entries()) {
    const [next, third] = [stems[at + 1], stems[at + 2]];
    add(prefix + stem);
    if (next !== undefined) add(`${prefix}${stem} ${next}`);
    if (third !== undefined) add(`${prefix}${stem} ${next} ${third}`);
    for (let by = 2; by <= reach && at + by < stems.length; by++) add(`${prefix}${stem}~${stems[at + by]}`);
  }
}

function addGrams(words: string[], prefix: string, add: Add): void {
  for (const word of words) {
    if (word.length < 3) continue;
    const whole = `<${word}>`;
    for (const length of GRAMS)
      for (let from = 0; from + length <= whole.length; from++) add(`${prefix}#${whole.slice(from, from + length)}`);
  }
}

function shapesOf({ reply }: Letter, body: string[], subject: string[]): string[] {
  const letters = body.filter((word) => word.length > 1).length;
  return [
    `*length${Math.min(9, Math.round(1.5 * Math.log2(1 + letters)))}`,
    reply ? "*reply" : "*new",
    [...body, ...subject].some((word) => /[а-я]/.test(word)) ? "*ru" : "*en",
    ...(body.includes("?") ? ["*asks"] : []),
    ...(body.includes("!") ? ["*cries"] : []),
    ...["^url", "^mail", "^phone"].filter((one) => body.includes(one)).map((one) => `*${one}`),
    `*sentences${Math.min(8, body.filter((word) => /[.!?]/.test(word)).length)}`,
  ];
}

function weighed(counts: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const [name, count] of counts) {
    const share = name[0] === "!" ? MARK_WEIGHT : /^(?:re:|s:|\|)?#/.test(name) ? GRAM_WEIGHT : 1;
    const weight = share * (1 + Math.log(count));
    counts.set(name, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (const [name, weight] of counts) counts.set(name, weight / length);
  return counts;
}

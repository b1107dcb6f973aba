import type { Sentence } from "../../language/sentences";
import { CUES, type Cue } from "../words/cues";
import { LABELS, type Label, TOPICS } from "../words/labels";
import type { Match } from "../words/lexicon";
import { type Item, itemsOf } from "./items";
import { greetingTo, signatureFrom } from "./outer-parts";
import { type Quote, quotesIn } from "./quotes";

/**
 * A text taken apart: its items, the sentence each is in, the cues and the names of fields among them and what else speaks of
 * fields, what stands in quotes. `greeting` and `signature`: the items at which the one ends and the other begins.
 * `capitals`: whether they say anything.
 */
export type Letter = {
  text: string;
  items: Item[];
  words: string[];
  sentence: number[];
  cues: Match<Cue>[];
  cueAt: (Match<Cue> | undefined)[];
  labels: Match<Label>[];
  labelAt: (Match<Label> | undefined)[];
  topics: Match<Label>[];
  topicAt: (Match<Label> | undefined)[];
  quotes: Quote[];
  quoteAt: ReadonlyMap<number, Quote>;
  greeting: number;
  signature: number;
  capitals: "used" | "only" | "none";
  showsDifference: boolean;
};

/**
 * @param sentences of this text, in its order
 * @param latinRussian the letter is Russian in Latin letters
 */
export function readLetter(text: string, sentences: readonly Sentence[], latinRussian: boolean): Letter {
  const items = itemsOf(text, latinRussian);
  const words = items.map((item) => item.plain);
  const [cues, labels, topics, quotes] = [CUES.all(words), LABELS.all(words), TOPICS.all(words), quotesIn(items)];
  const [cueAt, labelAt] = [byItem(cues, items.length), byItem(labels, items.length)];
  return {
    text,
    items,
    words,
    sentence: sentencesOf(items, sentences),
    cues,
    cueAt,
    labels,
    labelAt,
    topics,
    topicAt: byItem(topics, items.length),
    quotes,
    quoteAt: new Map(quotes.map((quote) => [quote.from, quote])),
    greeting: greetingTo(items),
    signature: signatureFrom(items, (at) => cueAt[at] !== undefined || labelAt[at] !== undefined),
    capitals: capitalsOf(text),
    showsDifference: showsDifference(items),
  };
}

/** What a colon announces belongs to its sentence, though it stands on the next line. */
function sentencesOf(items: readonly Item[], sentences: readonly Sentence[]): number[] {
  let [now, number, led] = [0, 0, false];
  return items.map(({ start, kind, plain }, at) => {
    const before = now;
    while (now + 1 < sentences.length && sentences[now + 1]!.at <= start) now++;
    if ((now > before || isFullStop(items, at - 1)) && !led) number++;
    if (kind !== "line") led = plain === ":";
    return number;
  });
}

const SHORTENED = /^(?:просп|корп|респ|комн|komn|подъезд)$/;
const LONGEST_SHORT = 3;

/** Whoever uses no capitals ends sentences all the same. */
function isFullStop(items: readonly Item[], at: number): boolean {
  const [word, stop, next] = [items[at - 1], items[at], items[at + 1]];
  if (stop?.text !== "." || word?.kind !== "word" || !next || next.start === stop.end) return false;
  return word.text.length > LONGEST_SHORT && !SHORTENED.test(word.plain);
}

function byItem<Tag>(matches: readonly Match<Tag>[], length: number): (Match<Tag> | undefined)[] {
  const at: (Match<Tag> | undefined)[] = new Array(length);
  for (const match of matches) at.fill(match, match.from, match.to);
  return at;
}

function capitalsOf(text: string): Letter["capitals"] {
  const [small, large] = [text.match(/\p{Ll}/gu)?.length ?? 0, text.match(/\p{Lu}/gu)?.length ?? 0];
  if (large > 2 * small) return "only";
  return large * FEWEST_CAPITALS < small ? "none" : "used";
}

/** Whoever writes fewer than one capital in so many letters does not write names with them. */
const FEWEST_CAPITALS = 60;

/** Whether a line begins with a plus and a word, as programs show what changed. */
function showsDifference(items: readonly Item[]): boolean {
  return items.some(
    ({ text }, at) => text === "+" && (at === 0 || items[at - 1]!.kind === "line") && items[at + 1]?.kind === "word",
  );
}

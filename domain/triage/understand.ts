import { type FoundChanges, findChanges } from "./changes/find-changes";
import { type Sentence, sentencesOf } from "./language/sentences";
import { letterOf } from "./letter-of";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import { type Label, READ_KINDS, type ReadKind } from "./reader/letter";
import { readLetter } from "./reader/read-letter";
import { shippedModel } from "./reader/shipped-model";
import { asksInPerson } from "./requests/asks-in-person";
import { findRequests, type Hit } from "./requests/find-requests";
import { forbiddenIn, settleKinds } from "./requests/settle-kinds";

/** What the rules and the reader find in a mail's own words. */
export type Understood = {
  /** Of the subject, if there is one, and of the own words. */
  sentences: Sentence[];
  /** The own words that rules have read, in which the spots of changes count. */
  ruled: string;
  hits: Hit[];
  /** What the mail may be, without what it forbids. */
  possible: ReadKind[];
  /** For which a rule knows the words by which it is asked. */
  known: Set<ReadKind>;
  changes: FoundChanges;
  /** How likely each label is, 0 to 1. */
  likely: Record<Label, number>;
  /** The sentences that speak for a label, the plainest first. */
  saidIn: (label: Label) => Sentence[];
};

const MOST_SENTENCES = 500;
/** Rules cost many times what the reader does: of what is made to take long they read the beginning and the end, in characters. */
const RULED_FIRST = 3000;
const RULED_LAST = 1000;

function endsOf(own: string): string {
  if (own.length <= RULED_FIRST + RULED_LAST) return own;
  return `${own.slice(0, RULED_FIRST)}\n${own.slice(-RULED_LAST)}`;
}

/** Where a rule knows the very words by which somebody asks for themselves, something is asked, whatever stands around them. */
const PLAINLY = 0.75;

export function understand({ subject, words, from }: Pick<MailToTriage, "subject" | "words" | "from">): Understood {
  const sentences = sentencesIn(subject, words.own);
  const ruled = endsOf(words.own);
  const known = ruled === words.own ? sentences : sentencesIn(subject, ruled);
  const quotes = sentencesOf(endsOf(words.quoted)).slice(0, MOST_SENTENCES);
  const hits = findRequests(known, quotes);
  const changes = findChanges(ruled, subject, known, from?.address ?? null);
  const settled = settleKinds(hits, known, quotes, changes);
  const letter = letterOf(subject, { sentences, hits, settled, changes });
  const { likely, saidIn } = readLetter([shippedModel()], letter);
  if (asksInPerson(hits)) likely.asks = Math.max(likely.asks, PLAINLY);
  const forbidden = forbiddenIn(hits);
  const own = sentences.filter((sentence) => !sentence.subject);
  const titles = sentences.filter((sentence) => sentence.subject);
  return {
    ...{ sentences, ruled, hits, changes, likely },
    known: new Set(hits.filter(({ stance }) => stance === "asked").map(({ type }) => type)),
    possible: READ_KINDS.filter((kind) => !forbidden.some((one) => one === kind)),
    saidIn: (label) => saidIn(label).flatMap((at) => (at < 0 ? titles : (own[at] ?? []))),
  };
}

function sentencesIn(subject: string, own: string): Sentence[] {
  return [...sentencesOf(subject, true), ...sentencesOf(own)].slice(0, MOST_SENTENCES);
}

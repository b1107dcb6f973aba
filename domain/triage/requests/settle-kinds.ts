import type { RequestType } from "@/vocabulary/requests";
import type { FoundChanges } from "../changes/find-changes";
import { findAll, occurs } from "../language/phrases";
import type { Sentence } from "../language/sentences";
import { type Hit, wantsHelp } from "./find-requests";
import { guessByTopic } from "./guess-by-topic";
import { ASKING, OUR_MATTERS, SHOP_MATTERS } from "./question-signs";
import { ENOUGH, NEW_VALUES, RANK, type Scores, weighKinds } from "./weigh-kinds";

type RequestKind = RequestType | "other";

/** A kind of request the mail makes, the rule that weighed most, and how sure we are of it (0 to 1). */
export type Settled = { kind: RequestKind; rule: string; confidence: number };

/** When nothing else is said, the best guess from here on. */
const LEAST = 0.45;

/**
 * Weighs the hits into the kinds of request the mail makes, the strongest first. No request: a question when the mail
 * asks about our matters, else `other`.
 */
export function settleKinds(all: Hit[], sentences: Sentence[], quoted: Sentence[], found: FoundChanges): Settled[] {
  const hits = withoutForbidden(all);
  const scores = weighKinds(hits, sentences, found);
  const best = Math.max(...scores.values());
  const instead = best < ENOUGH ? (helpToLeave(sentences, all) ?? question(sentences)) : null;
  if (instead) return [instead];
  if (best < LEAST) {
    const guess = guessByTopic(sentences, quoted, hits, found.rule);
    if (guess) return [{ ...guess, confidence: 0.5 }];
  }
  const kinds = kindsAsked(scores, hits, found.rule !== null, sentences);
  if (kinds.length === 0) return [whatElse(sentences)];
  return kinds.map((kind) => ({
    kind,
    rule: heaviestRule(kind, hits) ?? found.rule ?? `${kind}.in-passing`,
    confidence: Math.min(0.95, 0.55 + scores.get(kind)! * 0.3 - (kinds.length - 1) * 0.05),
  }));
}

/** What outweighs a forbidding elsewhere in the mail. */
const PLAIN = 0.95;

function withoutForbidden(hits: Hit[]): Hit[] {
  const negated = negatedIn(hits);
  return hits.filter((hit) => !negated.has(hit.type) || hit.stance === "negated" || hit.weight >= PLAIN);
}

/** What a mail forbids: where «не отписывайте» stands, only another sentence that plainly asks for it outweighs that. */
export function forbiddenIn(hits: Hit[]): RequestType[] {
  const plain = new Set(hits.filter((hit) => hit.stance !== "negated" && hit.weight >= PLAIN).map((hit) => hit.type));
  return [...negatedIn(hits)].filter((type) => !plain.has(type));
}

function negatedIn(hits: Hit[]): Set<RequestType> {
  return new Set(hits.filter((hit) => hit.stance === "negated").map((hit) => hit.type));
}

const LEAVING = /отписат|отписк|unsubscribe|opt.?out/iu;

/** «The «unsubscribe» link fails, do it for me»: the name of the button is all that says what. */
function helpToLeave(sentences: Sentence[], hits: Hit[]): Settled | null {
  const forbidden = hits.some((hit) => hit.type === "unsubscribe" && hit.stance === "negated");
  if (forbidden || !wantsHelp(sentences) || !sentences.some(({ text }) => LEAVING.test(text))) return null;
  return { kind: "unsubscribe", rule: "topic.help-to-leave", confidence: 0.6 };
}

/** A question can only be for us, unless it is plainly about what a shop does. */
function question(sentences: Sentence[]): Settled | null {
  const text = textOf(sentences);
  if (!sentences.some((sentence) => sentence.question)) return null;
  if (isForShop(text)) return null;
  return { kind: "question", rule: "question.asks-about-our-matters", confidence: 0.65 };
}

function whatElse(sentences: Sentence[]): Settled {
  const text = textOf(sentences);
  return occurs(OUR_MATTERS, text) && occurs(ASKING, text) && !isForShop(text)
    ? { kind: "question", rule: "question.words-of-asking", confidence: 0.6 }
    : { kind: "other", rule: "other.nothing-found", confidence: 0.4 };
}

/** One word in common with our matters, such as a camera, makes no question about an order ours. */
function isForShop(text: string): boolean {
  return findAll(SHOP_MATTERS, text).length > 2 * findAll(OUR_MATTERS, text).length;
}

/** «Исправьте счёт и вышлите накладную»: a mail of several such words is about an order, not about a record. */
function isOrder(sentences: Sentence[]): boolean {
  const text = textOf(sentences);
  return isForShop(text) && findAll(SHOP_MATTERS, text).length > 1;
}

function textOf(sentences: Sentence[]): string {
  return sentences.map((sentence) => sentence.plain).join(" ");
}

function kindsAsked(scores: Scores, hits: Hit[], givesValues: boolean, sentences: Sentence[]): RequestType[] {
  const enough = Math.min(ENOUGH, Math.max(LEAST, ...scores.values()));
  const asked = RANK.filter((type) => scores.get(type)! >= enough);
  const inBody = asked.filter((type) => (type === "edit" && givesValues) || isInBody(type, hits));
  const named = givesValues
    ? inBody
    : inBody.filter((type) => type !== "edit" || !(isVagueEdit(hits) || isOrder(sentences)));
  if (named.length === 0 && inBody.length > 0) return [];
  return withoutEchoes(withoutEmptyEdit(named.length > 0 ? named : asked, givesValues), hits);
}

/** «Замену привезите» changes something, but nothing of a record. */
function isVagueEdit(hits: Hit[]): boolean {
  return hits.every(({ type, rule, weight }) => type !== "edit" || weight === 0 || rule === "edit.change-word");
}

/** What only the subject names, while the body asks for another thing, is no wish of its own. */
function isInBody(type: RequestType, hits: Hit[]): boolean {
  return hits.some((hit) => hit.type === type && !hit.sentence.subject && hit.weight > 0);
}

/** Beside another request, an edit that names no new value is only a way to word that one: «измените мои настройки». */
function withoutEmptyEdit(asked: RequestType[], givesValues: boolean): RequestType[] {
  return asked.length > 1 && !givesValues ? asked.filter((type) => type !== "edit") : asked;
}

/**
 * One wish is often worded with the words of two: «удалите все мои данные» also speaks of data held. What only echoes a
 * stronger kind, in the same words or as a thing to be looked up, is not a wish of its own.
 */
function withoutEchoes(asked: RequestType[], hits: Hit[]): RequestType[] {
  return asked.filter((type, rank) => {
    const stronger = asked.slice(0, rank);
    const own = hits.filter(
      (hit) => hit.type === type && !hit.sentence.subject && hit.weight >= ENOUGH / 2 && !ALONE.test(hit.rule),
    );
    return (
      stronger.length === 0 ||
      own.some((hit) => !hits.some((other) => stronger.includes(other.type) && echoes(hit, other)))
    );
  });
}

/** Signs that mean something only when they are all that is said: «больше не надо» after «удалите» is no second wish. */
const ALONE = /\.one-word$/;

function echoes(hit: Hit, other: Hit): boolean {
  if (hit.sentence !== other.sentence || other.weight < hit.weight * 0.8) return false;
  if (hit.type === "access" || hit.type === "disclosure") return true;
  return hit.start < other.end && other.start < hit.end;
}

/** New values tell more than a sign that is weaker than they are. */
function heaviestRule(type: RequestType, hits: Hit[]): string | null {
  const here = hits.filter((hit) => hit.type === type && hit.weight > 0).sort((a, b) => b.weight - a.weight);
  return here[0] && (type !== "edit" || here[0].weight > NEW_VALUES) ? here[0].rule : null;
}

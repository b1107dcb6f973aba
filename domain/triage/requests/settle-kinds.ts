import { NEVER_IDENTIFYING } from "../changes/fields";
import type { FoundChanges } from "../changes/find-changes";
import { occurs } from "../language/phrases";
import type { Sentence } from "../language/sentences";
import { type Hit, wantsHelp } from "./find-requests";
import { guessByTopic } from "./guess-by-topic";
import { ASKING, OUR_MATTERS, SHOP_MATTERS } from "./question-signs";
import type { RequestType } from "./sign";

export type RequestKind = RequestType | "other";

/** A kind of request the mail makes, the rule that weighed most, and how sure we are of it (0 to 1). */
export type Settled = { kind: RequestKind; rule: string; confidence: number };

/** Signs add up to a request from here. */
const ENOUGH = 0.75;
/** When nothing else is said, the best guess from here on. */
const LEAST = 0.45;
/** What outweighs a forbidding elsewhere in the mail. */
const PLAIN = 0.95;
/** A subject says less than a sentence, and the subject of a reply less again. */
const SUBJECT_SHARE = 0.75;
const REPLY_SUBJECT_SHARE = 0.5;

/** A new value for a field speaks for an edit, but not alone: an account is also described by such lines. */
const NEW_VALUES = 0.4;

const RANK: RequestType[] = ["delete", "edit", "unsubscribe", "access", "disclosure"];
/** Below these many letters a body adds nothing («Спасибо», «Подтверждаю»), and the subject speaks for the mail. */
const SHORT_BODY = 30;
const SHORT_BODY_FACTOR = 1.4;

/**
 * Weighs the hits into the kinds of request the mail makes, the strongest first. No request: a question when the mail
 * asks about our matters, else `other`.
 */
export function settleKinds(
  all: Hit[],
  sentences: Sentence[],
  quoted: Sentence[],
  { rule: changesRule, labelled }: FoundChanges,
): Settled[] {
  const hits = withoutForbidden(all);
  const scores = new Map(RANK.map((type) => [type, scoreOf(hits, type, bodyIsShort(sentences))]));
  const others = RANK.some((type) => type !== "edit" && scores.get(type)! >= ENOUGH);
  const told = hits.some((hit) => hit.type === "edit" && hit.stance === "asked" && !hit.sentence.subject);
  if (changesRule && (told || !others)) scores.set("edit", scores.get("edit")! + NEW_VALUES);
  if (NEVER_IDENTIFYING.some((field) => labelled[field])) scores.set("edit", scores.get("edit")! + ENOUGH);
  const { access = 0, disclosure = 0 } = Object.fromEntries(scores);
  scores.set(access > disclosure || (access === disclosure && comesFirst(hits)) ? "disclosure" : "access", 0);
  const best = Math.max(...scores.values());
  const text = sentences.map((sentence) => sentence.plain).join(" ");
  const ours = occurs(OUR_MATTERS, text);
  const helped = best < ENOUGH ? helpToLeave(sentences, all) : null;
  if (helped) return [helped];
  if (best < ENOUGH && (ours || !occurs(SHOP_MATTERS, text)) && sentences.some((sentence) => sentence.question)) {
    return [{ kind: "question", rule: "question.asks-about-our-matters", confidence: 0.65 }];
  }
  if (best < LEAST) {
    const guess = guessByTopic(sentences, quoted, hits, changesRule);
    if (guess) return [{ ...guess, confidence: 0.5 }];
  }
  const enough = Math.min(ENOUGH, Math.max(LEAST, best));
  let asked = spokenOfInBody(
    RANK.filter((type) => scores.get(type)! >= enough),
    hits,
    changesRule !== null,
  );
  if (asked.length > 0 && !changesRule) asked = withoutEmptyEdit(asked);
  if (asked.length > 0) {
    const kinds = withoutEchoes(asked, hits);
    return kinds.map((kind) => ({
      kind,
      rule: heaviestRule(kind, hits) ?? changesRule ?? `${kind}.in-passing`,
      confidence: Math.min(0.95, 0.55 + scores.get(kind)! * 0.3 - (kinds.length - 1) * 0.05),
    }));
  }
  return ours && occurs(ASKING, text)
    ? [{ kind: "question", rule: "question.words-of-asking", confidence: 0.6 }]
    : [{ kind: "other", rule: "other.nothing-found", confidence: 0.4 }];
}

const LEAVING = /отписат|отписк|unsubscribe|opt.?out/iu;

/** «The «unsubscribe» link fails, do it for me»: the name of the button is all that says what. */
function helpToLeave(sentences: Sentence[], hits: Hit[]): Settled | null {
  const forbidden = hits.some((hit) => hit.type === "unsubscribe" && hit.stance === "negated");
  if (forbidden || !wantsHelp(sentences) || !sentences.some(({ text }) => LEAVING.test(text))) return null;
  return { kind: "unsubscribe", rule: "topic.help-to-leave", confidence: 0.6 };
}

/** New values tell more than a sign that is weaker than they are. */
function heaviestRule(type: RequestType, hits: Hit[]): string | null {
  const here = hits.filter((hit) => hit.type === type && hit.weight > 0).sort((a, b) => b.weight - a.weight);
  return here[0] && (type !== "edit" || here[0].weight > NEW_VALUES) ? here[0].rule : null;
}

/** Where «не отписывайте» stands, only another sentence that plainly asks for it outweighs that. */
function withoutForbidden(hits: Hit[]): Hit[] {
  const forbidden = new Set(hits.filter((hit) => hit.stance === "negated").map((hit) => hit.type));
  return hits.filter((hit) => !forbidden.has(hit.type) || hit.stance === "negated" || hit.weight >= PLAIN);
}

/** The strongest sign in full, the others by half. A subject counts little over a body that only speaks of the thing. */
function scoreOf(hits: Hit[], type: RequestType, subjectSpeaks: boolean): number {
  const here = hits.filter((hit) => hit.type === type);
  const body = here.filter((hit) => !hit.sentence.subject);
  const idle = body.length > 0 && body.every((hit) => hit.stance === "mentioned" || hit.stance === "negated");
  const weights = here.map((hit) => weightOf(hit, subjectSpeaks) * (idle && hit.sentence.subject ? 0.5 : 1));
  return weights.sort((a, b) => b - a).reduce((sum, weight, at) => sum + (at === 0 ? weight : weight * 0.5), 0);
}

function weightOf(hit: Hit, subjectSpeaks: boolean): number {
  if (!hit.sentence.subject) return hit.weight;
  if (subjectSpeaks) return Math.min(1, hit.weight * SHORT_BODY_FACTOR);
  return hit.weight * (REPLY.test(hit.sentence.text) ? REPLY_SUBJECT_SHARE : SUBJECT_SHARE);
}

function bodyIsShort(sentences: Sentence[]): boolean {
  const body = sentences.filter((sentence) => !sentence.subject).map((sentence) => sentence.text);
  return body.join("").replace(/\P{L}/gu, "").length < SHORT_BODY;
}

/** Of two equal ones the first that is spoken of is meant. */
function comesFirst(hits: Hit[]): boolean {
  return hits.find((hit) => hit.type === "access" || hit.type === "disclosure")?.type === "access";
}

const REPLY = /^\s*(?:re|fwd?|на|ответ|пересл)\s*(?:\[\d+\])?:/i;

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

/** Beside another request, an edit that names no new value is only a way to word that one: «измените мои настройки». */
function withoutEmptyEdit(asked: RequestType[]): RequestType[] {
  return asked.length > 1 ? asked.filter((type) => type !== "edit") : asked;
}

/** What only the subject names, while the body asks for another thing, is no wish of its own. */
function spokenOfInBody(asked: RequestType[], hits: Hit[], givesValues: boolean): RequestType[] {
  const inBody = asked.filter(
    (type) =>
      (type === "edit" && givesValues) ||
      hits.some((hit) => hit.type === type && !hit.sentence.subject && hit.weight > 0),
  );
  return inBody.length > 0 ? inBody : asked;
}

/** Signs that mean something only when they are all that is said: «больше не надо» after «удалите» is no second wish. */
const ALONE = /\.one-word$/;

function echoes(hit: Hit, other: Hit): boolean {
  if (hit.sentence !== other.sentence || other.weight < hit.weight * 0.8) return false;
  if (hit.type === "access" || hit.type === "disclosure") return true;
  return hit.start < other.end && other.start < hit.end;
}

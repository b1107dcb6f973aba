import type { RequestType } from "@/vocabulary/requests";
import type { FoundChanges } from "../changes/find-changes";
import { NEVER_IDENTIFYING } from "../changes/words/fields";
import type { Sentence } from "../language/sentences";
import type { Hit } from "./find-requests";

/** How strongly a mail speaks for each type of request; from `ENOUGH` on it makes it. */
export type Scores = ReadonlyMap<RequestType, number>;

/** Signs add up to a request from here. */
export const ENOUGH = 0.75;
/** A new value for a field speaks for an edit, but not alone: an account is also described by such lines. */
export const NEW_VALUES = 0.4;
/** The types of request by strength. */
export const RANK: RequestType[] = ["delete", "edit", "unsubscribe", "access", "disclosure"];

/** Signs that call for an edit; «it should be X» may also only describe the account that another request is about. */
const CALLS_FOR_EDIT = /^edit\.(?:change-|field-is-new|field-has-changed)/;

/** Adds up what the hits and the new values say for each type; of access and disclosure only the likelier one stays. */
export function weighKinds(hits: Hit[], sentences: Sentence[], { rule, changes, labelled }: FoundChanges): Scores {
  const subjectSpeaks = bodyIsShort(sentences);
  const scores = new Map(RANK.map((type) => [type, scoreOf(hits, type, subjectSpeaks)]));
  const others = RANK.some((type) => type !== "edit" && scores.get(type)! >= ENOUGH);
  const saysOfRecord = NEVER_IDENTIFYING.some((field) => changes[field]);
  const told = hits.some(
    (hit) =>
      (CALLS_FOR_EDIT.test(hit.rule) || (saysOfRecord && hit.rule === "edit.field-is-wrong")) &&
      hit.stance === "asked" &&
      !hit.sentence.subject,
  );
  if (rule && (told || !others)) scores.set("edit", scores.get("edit")! + NEW_VALUES);
  if (NEVER_IDENTIFYING.some((field) => labelled[field])) scores.set("edit", scores.get("edit")! + ENOUGH);
  const { access = 0, disclosure = 0 } = Object.fromEntries(scores);
  scores.set(access > disclosure || (access === disclosure && comesFirst(hits)) ? "disclosure" : "access", 0);
  return scores;
}

/** The strongest sign in full, the others by half. A subject counts little over a body that only speaks of the thing. */
function scoreOf(hits: Hit[], type: RequestType, subjectSpeaks: boolean): number {
  const here = hits.filter((hit) => hit.type === type);
  const body = here.filter((hit) => !hit.sentence.subject);
  const idle = body.length > 0 && body.every((hit) => hit.stance === "mentioned" || hit.stance === "negated");
  const weights = here.map((hit) => weightOf(hit, subjectSpeaks) * (idle && hit.sentence.subject ? 0.5 : 1));
  return weights.sort((a, b) => b - a).reduce((sum, weight, at) => sum + (at === 0 ? weight : weight * 0.5), 0);
}

/** A subject says less than a sentence, and the subject of a reply less again. */
const SUBJECT_SHARE = 0.75;
const REPLY_SUBJECT_SHARE = 0.5;
const REPLY = /^\s*(?:re|fwd?|на|ответ|пересл)\s*(?:\[\d+\])?:/i;

function weightOf(hit: Hit, subjectSpeaks: boolean): number {
  if (!hit.sentence.subject) return hit.weight;
  if (subjectSpeaks) return Math.min(1, hit.weight * SHORT_BODY_FACTOR);
  return hit.weight * (REPLY.test(hit.sentence.text) ? REPLY_SUBJECT_SHARE : SUBJECT_SHARE);
}

/** Below these many letters a body adds nothing («Спасибо», «Подтверждаю»), and the subject speaks for the mail. */
const SHORT_BODY = 30;
const SHORT_BODY_FACTOR = 1.4;

function bodyIsShort(sentences: Sentence[]): boolean {
  let letters = 0;
  for (const { subject, text } of sentences) {
    if (!subject) letters += text.replace(/\P{L}/gu, "").length;
    if (letters >= SHORT_BODY) return false;
  }
  return true;
}

/** Of two equal ones the first that is spoken of is meant. */
function comesFirst(hits: Hit[]): boolean {
  return hits.find((hit) => hit.type === "access" || hit.type === "disclosure")?.type === "access";
}

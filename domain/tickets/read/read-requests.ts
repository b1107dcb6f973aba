import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { calls } from "@/db/schema/calls";
import { staff } from "@/db/schema/staff";
import { messages, requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { dueAt } from "@/domain/sla/clock";
import { endsWithAnswer, type KeptAnswerWay, type SendBackReason } from "@/vocabulary/requests";
import { type PossibleAnswers, possibleAnswers } from "../answers/possible-answers";
import type { Request, Ticket } from "../lock";

/** How it was answered: `at` is the letter's or the call's instant, else when it was noted. */
export type AnswerView = {
  way: KeptAnswerWay;
  message: number | null;
  call: number | null;
  note: string | null;
  by: string | null;
  at: Date;
};

export type SentBackView = { reason: SendBackReason; note: string | null; by: string | null; at: Date };

/**
 * `askedAt` and `dueAt` are set when it was asked after the ticket was received: it has 24 hours of its own. `appliedByName`: of a
 * deletion, who put it forward.
 */
export type RequestView = Pick<
  Request,
  | "id"
  | "type"
  | "region"
  | "changes"
  | "status"
  | "reason"
  | "outcome"
  | "evidence"
  | "rule"
  | "confidence"
  | "assurance"
  | "appliedBy"
  | "decidedAt"
  | "askedAt"
  | "mergedFrom"
  | "putForwardAt"
> & {
  dueAt: Date | null;
  appliedByName: string | null;
  answer: AnswerView | null;
  sentBack: SentBackView | null;
  /** What may answer it; null unless it waits for an answer. */
  mayAnswer: PossibleAnswers | null;
};

const actor = alias(staff, "actor");
const rejecter = alias(staff, "rejecter");

export async function readRequests(
  acting: Acting,
  ticket: Pick<Ticket, "number" | "receivedAt">,
): Promise<RequestView[]> {
  const rows = await acting.db
    .select({
      request: requests,
      actor: actor.name,
      rejecter: rejecter.name,
      writtenAt: messages.at,
      calledAt: calls.rangAt,
    })
    .from(requests)
    .leftJoin(actor, eq(actor.id, requests.appliedBy))
    .leftJoin(rejecter, eq(rejecter.id, requests.sentBackBy))
    .leftJoin(messages, eq(messages.id, requests.answerMessageId))
    .leftJoin(calls, eq(calls.id, requests.answerCallId))
    .where(eq(requests.ticketNumber, ticket.number))
    .orderBy(sql`${requests.askedAt} nulls first`, asc(requests.id));
  return Promise.all(
    rows.map(async ({ request, ...row }) => ({
      ...pick(request),
      dueAt: request.askedAt && dueAt(request.askedAt),
      appliedByName: row.actor,
      answer: answerOf(request, row),
      sentBack: sentBackOf(request, row.rejecter),
      mayAnswer: waitsForAnswer(request) ? await possibleAnswers(acting, ticket, request) : null,
    })),
  );
}

function waitsForAnswer({ type, status }: Request): boolean {
  return endsWithAnswer(type) && (status === "proposed" || status === "open");
}

type Instants = { actor: string | null; writtenAt: Date | null; calledAt: Date | null };

function answerOf(request: Request, { actor: by, writtenAt, calledAt }: Instants): AnswerView | null {
  const { answerWay: way, answerMessageId: message, answerCallId: call, answerNote: note, decidedAt } = request;
  if (!way || !decidedAt) return null;
  return { way, message, call, note, by, at: writtenAt ?? calledAt ?? decidedAt };
}

function sentBackOf(request: Request, by: string | null): SentBackView | null {
  const { sentBackAs: reason, sentBackNote: note, sentBackAt: at } = request;
  return reason && at ? { reason, note, by, at } : null;
}

function pick(request: Request) {
  const { id, type, region, changes, status, reason, outcome, evidence, rule, confidence, assurance } = request;
  const { appliedBy, decidedAt, askedAt, mergedFrom, putForwardAt } = request;
  return {
    ...{ id, type, region, changes, status, reason, outcome, evidence, rule, confidence, assurance },
    ...{ appliedBy, decidedAt, askedAt, mergedFrom, putForwardAt },
  };
}

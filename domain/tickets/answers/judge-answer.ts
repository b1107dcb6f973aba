import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import type { Request, Ticket } from "../lock";
import { mergedInto } from "../merge-target";
import { standingReplies } from "./standing-replies";

/**
 * What staff say of how a request was answered. `message`: the letter, else the latest that stands. `call`: of the ticket, else the
 * answer was read out just now. `note`: to whom and where a paper was handed over, or its reference.
 */
export type AnswerGiven =
  | { by: "reply"; message?: number }
  | { by: "phone"; call?: number }
  | { by: "in_person" | "post"; note: string };

export type AnswerEvidence = Pick<Request, "answerWay" | "answerMessageId" | "answerCallId" | "answerNote">;

export const NO_ANSWER: AnswerEvidence = {
  answerWay: null,
  answerMessageId: null,
  answerCallId: null,
  answerNote: null,
};

const MAX_NOTE_LENGTH = 500;

/**
 * Evidence that a request was answered; without a word of staff, the latest letter that stands.
 * @throws Refusal `not_answered` without such a letter or call; `invalid` on `note`
 */
export async function judgeAnswer(
  acting: Acting,
  ticket: Ticket,
  request: Pick<Request, "askedAt">,
  given: AnswerGiven = { by: "reply" },
): Promise<AnswerEvidence> {
  switch (given.by) {
    case "reply": {
      const replies = await standingReplies(acting, ticket, request);
      const reply = given.message === undefined ? replies[0] : replies.find(({ id }) => id === given.message);
      if (!reply) throw new Refusal("not_answered");
      return { ...NO_ANSWER, answerWay: "reply", answerMessageId: reply.id };
    }
    case "phone":
      if (given.call !== undefined) await requireCall(acting, ticket, given.call);
      return { ...NO_ANSWER, answerWay: "phone", answerCallId: given.call ?? null };
    default:
      return { ...NO_ANSWER, answerWay: given.by, answerNote: requireNote(given.note) };
  }
}

/** A call of the ticket, or the one that the actor is logging on it. @throws Refusal `not_answered` */
async function requireCall(acting: Acting, { number }: Ticket, call: number): Promise<void> {
  const numbers = [number, ...(await mergedInto(acting, number)).map((one) => one.number)];
  const me = staffId(acting.actor);
  const ofTicket = inArray(calls.ticketNumber, numbers);
  const beingLogged = me ? and(isNull(calls.ticketNumber), eq(calls.staffId, me)) : undefined;
  const known = await acting.db.$count(calls, and(eq(calls.id, call), or(ofTicket, beingLogged)));
  if (known === 0) throw new Refusal("not_answered");
}

function requireNote(note: string): string {
  const trimmed = note.trim();
  if (!trimmed) throw new Refusal("invalid", {}, [{ field: "note", code: "required" }]);
  if (trimmed.length > MAX_NOTE_LENGTH) throw new Refusal("invalid", {}, [{ field: "note", code: "too_long" }]);
  return trimmed;
}

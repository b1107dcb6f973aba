import { asc, eq } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { changeRequest } from "../change";
import { lockRequest } from "../lock";
import { reopen } from "../reopen";
import { NO_ANSWER } from "./judge-answer";

/** Why a letter is no answer any more. */
export type AnswerLost = "withdrawn" | "failed" | "bounced";

/**
 * A letter did not reach whoever asked, or will not: what it answered is open again, and so is a resolved ticket. A refusal that it
 * told stays, untold. In the caller's transaction.
 * @returns the tickets whose requests are open again
 */
export async function loseAnswer(acting: Acting, messageId: number, because: AnswerLost): Promise<number[]> {
  const rested = await acting.db
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.answerMessageId, messageId))
    .orderBy(asc(requests.ticketNumber), asc(requests.id));
  const opened = new Set<number>();
  for (const { id } of rested) {
    const { ticket, request } = await lockRequest(acting, id);
    if (request.answerMessageId !== messageId) continue;
    if (request.status !== "applied") {
      await changeRequest(acting, request, NO_ANSWER);
      continue;
    }
    await changeRequest(acting, request, {
      ...NO_ANSWER,
      status: "open",
      outcome: null,
      appliedBy: null,
      decidedAt: null,
    });
    if (ticket.status === "resolved" && !ticket.mergedInto) await reopen(acting, ticket);
    await recordHistory(acting, {
      action: "request.unanswered",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(id), type: request.type, because },
    });
    opened.add(ticket.number);
  }
  return [...opened];
}

import { and, desc, inArray, isNotNull } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import type { Request, Ticket } from "../lock";
import { mergedInto } from "../merge-target";
import { type StandingReply, standingReplies } from "./standing-replies";

/** What a request may have been answered by, the latest first. */
export type PossibleAnswers = { replies: StandingReply[]; calls: { id: number; at: Date }[] };

export async function possibleAnswers(
  acting: Acting,
  ticket: Pick<Ticket, "number" | "receivedAt">,
  request: Pick<Request, "askedAt">,
): Promise<PossibleAnswers> {
  const numbers = [ticket.number, ...(await mergedInto(acting, ticket.number)).map(({ number }) => number)];
  const [replies, held] = await Promise.all([
    standingReplies(acting, ticket, request),
    acting.db
      .select({ id: calls.id, at: calls.rangAt })
      .from(calls)
      .where(and(inArray(calls.ticketNumber, numbers), isNotNull(calls.loggedAt)))
      .orderBy(desc(calls.rangAt)),
  ]);
  return { replies, calls: held };
}

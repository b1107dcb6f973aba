import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { messages, requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Request, Ticket } from "../lock";
import { mergedInto } from "../merge-target";

export type StandingReply = { id: number; at: Date };

/**
 * Letters of staff that may answer a request, the latest first: written since it was asked, on their way or sent, and not known to
 * have failed. A letter that refuses another request answers nothing.
 */
export async function standingReplies(
  acting: Acting,
  ticket: Pick<Ticket, "number" | "receivedAt">,
  request: Pick<Request, "askedAt">,
): Promise<StandingReply[]> {
  const numbers = [ticket.number, ...(await mergedInto(acting, ticket.number)).map(({ number }) => number)];
  return acting.db
    .select({ id: messages.id, at: messages.at })
    .from(messages)
    .innerJoin(outbox, eq(outbox.messageId, messages.id))
    .where(
      and(
        inArray(messages.ticketNumber, numbers),
        eq(messages.direction, "out"),
        eq(outbox.purpose, "reply"),
        stands(),
        gte(messages.at, request.askedAt ?? ticket.receivedAt),
        sql`not exists (select from ${requests} where ${requests.answerMessageId} = ${messages.id}
          and ${requests.status} = 'refused')`,
      ),
    )
    .orderBy(desc(messages.at), desc(messages.id));
}

/** Of an outbox row: it has gone out or will, and nobody knows better. */
function stands() {
  return and(inArray(outbox.state, ["held", "queued", "sent"]), sql`${outbox.failure} is distinct from 'bounced'`);
}

import { and, eq, sql } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import type { Ticket } from "./lock";

/** Nobody is owed a call on a ticket that has ended. On a locked ticket. */
export async function endCallBack(acting: Acting, ticket: Ticket): Promise<void> {
  const [ended] = await acting.db
    .update(callBacks)
    .set({ state: "ended", endedAt: acting.now })
    .where(and(eq(callBacks.ticketNumber, ticket.number), eq(callBacks.state, "open")))
    .returning({ id: callBacks.id });
  if (ended) await record(acting, ticket, "call_back.ended", ended.id);
}

/** What ended with the ticket and was never done is owed again when the ticket is open again. On a locked ticket. */
export async function resumeCallBack(acting: Acting, ticket: Ticket): Promise<void> {
  if (!ticket.resolvedAt) return;
  const [resumed] = await acting.db
    .update(callBacks)
    .set({ state: "open", endedAt: null })
    .where(
      and(
        eq(callBacks.ticketNumber, ticket.number),
        eq(callBacks.state, "ended"),
        sql`${callBacks.endedAt} = ${ticket.resolvedAt.toISOString()}::timestamptz`,
      ),
    )
    .returning({ id: callBacks.id });
  if (resumed) await record(acting, ticket, "call_back.resumed", resumed.id);
}

function record(acting: Acting, ticket: Ticket, action: "call_back.ended" | "call_back.resumed", id: number) {
  return recordHistory(acting, {
    action,
    ticket: ticket.number,
    person: ticket.personId,
    details: { callBack: String(id) },
  });
}

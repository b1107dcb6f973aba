import { eq, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { endCallBack, resumeCallBack } from "./end-call-back";
import type { Request, Ticket } from "./lock";

/** On a locked ticket; increments its version. What is resolved is no longer put aside, and owes nobody a call. */
export async function changeTicket(acting: Acting, ticket: Ticket, fields: Partial<Ticket>): Promise<void> {
  await acting.db
    .update(tickets)
    .set({ ...fields, ...(fields.status === "resolved" && NOT_ASIDE), version: sql`${tickets.version} + 1` })
    .where(eq(tickets.number, ticket.number));
  const was = ticket.status === "resolved";
  const isNow = (fields.status ?? ticket.status) === "resolved";
  if (isNow && !was) await endCallBack(acting, ticket);
  if (was && !isNow) await resumeCallBack(acting, ticket);
}

const NOT_ASIDE = { snoozedUntil: null, waitingSince: null };

/** On a locked request. */
export async function changeRequest(acting: Acting, request: Request, fields: Partial<Request>): Promise<void> {
  await acting.db.update(requests).set(fields).where(eq(requests.id, request.id));
}

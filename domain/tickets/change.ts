import { eq, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Request, Ticket } from "./lock";

/** On a locked ticket; increments its version. */
export async function changeTicket(acting: Acting, ticket: Ticket, fields: Partial<Ticket>): Promise<void> {
  await acting.db
    .update(tickets)
    .set({ ...fields, version: sql`${tickets.version} + 1` })
    .where(eq(tickets.number, ticket.number));
}

/** On a locked request. */
export async function changeRequest(acting: Acting, request: Request, fields: Partial<Request>): Promise<void> {
  await acting.db.update(requests).set(fields).where(eq(requests.id, request.id));
}

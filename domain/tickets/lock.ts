import { eq } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Ticket = typeof tickets.$inferSelect;
export type Request = typeof requests.$inferSelect;

/** Lock order everywhere: ticket, request, person. @throws Refusal `not_found` */
export async function lockTicket(acting: Acting, number: number): Promise<Ticket> {
  const [ticket] = await acting.db.select().from(tickets).where(eq(tickets.number, number)).for("update");
  if (!ticket) throw new Refusal("not_found");
  return ticket;
}

/** @throws Refusal `not_found` */
export async function lockRequest(acting: Acting, requestId: number): Promise<{ ticket: Ticket; request: Request }> {
  const [found] = await acting.db
    .select({ number: requests.ticketNumber })
    .from(requests)
    .where(eq(requests.id, requestId));
  if (!found) throw new Refusal("not_found");
  const ticket = await lockTicket(acting, found.number);
  const [request] = await acting.db.select().from(requests).where(eq(requests.id, requestId)).for("update");
  return { ticket, request: request! };
}

import { and, eq, inArray } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** @throws Refusal `erasure_pending` while a deletion of one of the people awaits approval */
export async function requireNoErasure(acting: Acting, people: string[]): Promise<void> {
  const [found] = await acting.db
    .select({ number: tickets.number })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(and(inArray(tickets.personId, people), eq(requests.status, "awaiting_approval")))
    .limit(1);
  if (found) throw new Refusal("erasure_pending", { ticket: found.number });
}

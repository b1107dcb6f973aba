import { and, asc, eq, inArray } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { requirePersonId } from "../lock";

/**
 * Locks the tickets of a person, in the order of their numbers: like every verb, before the person.
 *
 * @returns their numbers
 */
export async function lockTicketsOf(acting: Acting, personId: string): Promise<number[]> {
  requirePersonId(personId);
  const rows = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.personId, personId))
    .orderBy(asc(tickets.number))
    .for("update");
  return rows.map((row) => row.number);
}

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

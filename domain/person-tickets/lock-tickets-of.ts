import { asc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/**
 * Locks the tickets of a person, in the order of their numbers: like every verb, before the person.
 *
 * @returns their numbers
 */
export async function lockTicketsOf(acting: Acting, personId: string): Promise<number[]> {
  const rows = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.personId, personId))
    .orderBy(asc(tickets.number))
    .for("update");
  return rows.map((row) => row.number);
}

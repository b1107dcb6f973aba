import { asc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** In the order of their numbers, and before the person, as every verb locks. */
export async function lockTicketsOf(acting: Acting, personId: string): Promise<number[]> {
  const rows = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.personId, personId))
    .orderBy(asc(tickets.number))
    .for("update");
  return rows.map((row) => row.number);
}

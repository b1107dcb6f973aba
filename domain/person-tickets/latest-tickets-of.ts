import { desc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** The numbers of a person's latest tickets, the latest first. */
export async function latestTicketsOf(acting: Acting, personId: string, most: number): Promise<number[]> {
  const rows = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.personId, personId))
    .orderBy(desc(tickets.number))
    .limit(most);
  return rows.map(({ number }) => number);
}

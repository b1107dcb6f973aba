import { desc, eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

export async function latestTicketsOf(acting: Acting, personId: string, limit: number): Promise<number[]> {
  const rows = await acting.db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.personId, personId))
    .orderBy(desc(tickets.number))
    .limit(limit);
  return rows.map(({ number }) => number);
}

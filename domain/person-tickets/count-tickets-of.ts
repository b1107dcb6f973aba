import { eq, type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

export function countTicketsOf(acting: Acting, personId: string): Promise<number> {
  return acting.db.$count(tickets, eq(tickets.personId, personId));
}

/** A column for queries over `people`, so that a list needs no second query. */
export const openTicketCount: SQL<number> = sql<number>`(
  select count(*)::int from ${tickets} where person_id = people.id and status <> 'resolved')`;

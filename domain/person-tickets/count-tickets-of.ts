import { eq, type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** How many tickets a person has, resolved ones too. */
export function countTicketsOf(acting: Acting, personId: string): Promise<number> {
  return acting.db.$count(tickets, eq(tickets.personId, personId));
}

/** How many open tickets each row of a query over `people` has, as a column of that query: looking people up asks once. */
export const openTicketCount: SQL<number> = sql<number>`(
  select count(*)::int from ${tickets} where person_id = people.id and status <> 'resolved')`;

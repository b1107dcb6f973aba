import { type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";

/** A column for queries over `people`. */
export const lastTicketNumber: SQL<number | null> = sql<number | null>`(
  select max(number)::int from ${tickets} where person_id = people.id)`;

import { type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { LAST_HOUR_MS } from "./clock";

/** Whether a ticket may still wait apart from the others: an hour before it is due it is back among them. */
export function hasTime({ now }: Acting): SQL {
  return sql`${tickets.dueAt} > ${new Date(now.getTime() + LAST_HOUR_MS).toISOString()}::timestamptz`;
}

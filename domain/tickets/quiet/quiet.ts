import { and, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { LAST_HOUR_MS } from "@/domain/sla/clock";

/**
 * Whether a ticket lies in the quiet lane: it probably asks nothing, and nobody has said that it does. An hour before it is due it stands
 * among the others, for its clock is the same. Uses the index `tickets_quiet`.
 */
export function isQuiet({ now }: Acting): SQL | undefined {
  const hasTime = sql`${tickets.dueAt} > ${new Date(now.getTime() + LAST_HOUR_MS).toISOString()}::timestamptz`;
  return and(ne(tickets.status, "resolved"), isNotNull(tickets.quietAs), hasTime);
}

/** Never null, so that its negation holds for all the others. */
export function isNotQuiet(acting: Acting): SQL {
  return sql`(${isQuiet(acting)}) is not true`;
}

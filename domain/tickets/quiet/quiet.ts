import { and, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { hasTime } from "@/domain/sla/has-time";

/**
 * Whether a ticket lies in the quiet lane: it probably asks nothing, and nobody has said that it does. An hour before it is due it stands
 * among the others, for its clock is the same. Uses the index `tickets_quiet`.
 */
export function isQuiet(acting: Acting): SQL | undefined {
  return and(ne(tickets.status, "resolved"), isNotNull(tickets.quietAs), hasTime(acting));
}

/** Never null, so that its negation holds for all the others. */
export function isNotQuiet(acting: Acting): SQL {
  return sql`(${isQuiet(acting)}) is not true`;
}

import { and, inArray, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** How many letters of these tickets wait to go out, whatever keeps them; without tickets those of the whole desk. */
export async function countWaiting(acting: Acting, tickets?: number[]): Promise<number> {
  requirePermission(acting.actor, "ticket:read");
  const queued = sql`${outbox.state} = 'queued'`;
  return acting.db.$count(outbox, tickets ? and(queued, inArray(outbox.ticketNumber, tickets)) : queued);
}

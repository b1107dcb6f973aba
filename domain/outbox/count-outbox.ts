import { and, gt, isNotNull, ne, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

const DAY_MS = 24 * 60 * 60 * 1000;

export type OutboxCounts = { held: number; queued: number; failed: number; undelivered: number; sentToday: number };

export async function countOutbox(acting: Acting): Promise<OutboxCounts> {
  requirePermission(acting.actor, "mail:read");
  const { db, now } = acting;
  // States stand in the query itself: that is how the indexes on some of the rows are used.
  return {
    held: await db.$count(outbox, sql`${outbox.state} = 'held'`),
    queued: await db.$count(outbox, sql`${outbox.state} = 'queued'`),
    failed: await db.$count(outbox, sql`${outbox.state} = 'failed'`),
    undelivered: await db.$count(outbox, undelivered()),
    sentToday: await db.$count(outbox, gt(outbox.sentAt, new Date(now.getTime() - DAY_MS))),
  };
}

/** Mail that failed, bounced, or waits after a failed attempt. */
function undelivered() {
  return and(isNotNull(outbox.failure), ne(outbox.state, "cancelled"));
}

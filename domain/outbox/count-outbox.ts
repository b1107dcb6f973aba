import { and, desc, gt, isNotNull, ne, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

const DAY_MS = 24 * 60 * 60 * 1000;

/** `retrying`: queued, after an attempt in vain. */
export type OutboxCounts = {
  held: number;
  queued: number;
  retrying: number;
  failed: number;
  undelivered: number;
  sentToday: number;
  lastSentAt: Date | null;
};

export async function countOutbox(acting: Acting): Promise<OutboxCounts> {
  requirePermission(acting.actor, "mail:read");
  const { db, now } = acting;
  // States stand in the query itself: that is how the indexes on some of the rows are used.
  return {
    held: await db.$count(outbox, sql`${outbox.state} = 'held'`),
    queued: await db.$count(outbox, sql`${outbox.state} = 'queued'`),
    retrying: await db.$count(outbox, sql`${outbox.state} = 'queued' and ${outbox.failure} is not null`),
    failed: await db.$count(outbox, sql`${outbox.state} = 'failed'`),
    undelivered: await db.$count(outbox, undelivered()),
    sentToday: await db.$count(outbox, gt(outbox.sentAt, new Date(now.getTime() - DAY_MS))),
    lastSentAt: await lastSentAt(acting),
  };
}

async function lastSentAt({ db }: Acting): Promise<Date | null> {
  const [last] = await db
    .select({ at: outbox.sentAt })
    .from(outbox)
    .where(isNotNull(outbox.sentAt))
    .orderBy(desc(outbox.sentAt))
    .limit(1);
  return last?.at ?? null;
}

/** Mail that failed, bounced, or waits after a failed attempt. */
function undelivered() {
  return and(isNotNull(outbox.failure), ne(outbox.state, "cancelled"));
}

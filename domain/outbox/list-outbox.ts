import { and, desc, gt, isNotNull, lt, ne, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

type OutboxState = (typeof outbox.$inferSelect)["state"];

/** A mail that has not reached its recipient; who that is stays sealed. */
export type UndeliveredMail = Pick<
  typeof outbox.$inferSelect,
  "id" | "ticketNumber" | "purpose" | "state" | "attempts" | "failure" | "nextAttemptAt" | "createdAt"
>;

const PAGE = 50;

const DAY_MS = 24 * 60 * 60 * 1000;

export type OutboxCounts = { held: number; queued: number; failed: number; undelivered: number; sentToday: number };

export async function countOutbox(acting: Acting): Promise<OutboxCounts> {
  requirePermission(acting.actor, "mail:read");
  const { db, now } = acting;
  const inState = (state: OutboxState) => db.$count(outbox, sql`${outbox.state} = ${sql.raw(`'${state}'`)}`);
  return {
    held: await inState("held"),
    queued: await inState("queued"),
    failed: await inState("failed"),
    undelivered: await db.$count(outbox, undelivered()),
    sentToday: await db.$count(outbox, gt(outbox.sentAt, new Date(now.getTime() - DAY_MS))),
  };
}

/** Mail that failed, bounced, or waits after a failed attempt; the newest first. */
export async function listUndelivered(
  acting: Acting,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<{ items: UndeliveredMail[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "mail:read");
  const limit = Math.min(page.limit ?? PAGE, 200);
  const { id, ticketNumber, purpose, state, attempts, failure, nextAttemptAt, createdAt } = outbox;
  const items = await acting.db
    .select({ id, ticketNumber, purpose, state, attempts, failure, nextAttemptAt, createdAt })
    .from(outbox)
    .where(and(undelivered(), page.cursor ? lt(outbox.id, Number(page.cursor)) : undefined))
    .orderBy(desc(outbox.id))
    .limit(limit + 1);
  const shown = items.slice(0, limit);
  return { items: shown, nextCursor: items.length > limit ? String(shown.at(-1)!.id) : null };
}

function undelivered() {
  return and(isNotNull(outbox.failure), ne(outbox.state, "cancelled"));
}

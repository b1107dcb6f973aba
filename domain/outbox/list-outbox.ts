import { and, count, desc, isNotNull, lt, ne } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/staff/permissions";

export type OutboxState = (typeof outbox.$inferSelect)["state"];

/** A mail that has not reached its recipient; who that is stays sealed. */
export type UndeliveredMail = Pick<
  typeof outbox.$inferSelect,
  "id" | "ticketNumber" | "purpose" | "state" | "attempts" | "failure" | "nextAttemptAt" | "createdAt"
>;

const PAGE = 50;

/**
 * How many mails are in which state.
 *
 * @throws Refusal `forbidden` without `mail:read`
 */
export async function countOutbox(acting: Acting): Promise<Record<OutboxState, number> & { undelivered: number }> {
  requirePermission(acting.actor, "mail:read");
  const rows = await acting.db.select({ state: outbox.state, count: count() }).from(outbox).groupBy(outbox.state);
  const counts = { held: 0, queued: 0, sent: 0, failed: 0, cancelled: 0 };
  for (const row of rows) counts[row.state] = row.count;
  return { ...counts, undelivered: await acting.db.$count(outbox, undelivered()) };
}

/**
 * Mail that failed, bounced, or waits after a failed attempt; the newest first.
 *
 * @throws Refusal `forbidden` without `mail:read`
 */
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

import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";
import { history } from "@/db/schema/history";

/** The latest entry that could be seen at a moment, and the transactions that had begun (below `next`) and ended (below `oldest`). */
export type Mark = { seq: number; next: bigint; oldest: bigint };

/** Entries get their numbers before they are committed, so a later number may be seen before an earlier one: this says as of when. */
export async function markHistory(db: Database): Promise<Mark> {
  const [row] = await fetchRows<{ seq: string; next: string; oldest: string }>(
    db,
    sql`
    select coalesce((select max(seq) from ${history}), 0)::text as seq,
      pg_snapshot_xmax(pg_current_snapshot())::text as next, pg_snapshot_xmin(pg_current_snapshot())::text as oldest`,
  );
  return { seq: Number(row!.seq), next: BigInt(row!.next), oldest: BigInt(row!.oldest) };
}

/**
 * The number up to which the history is settled: no entry at or below it can appear any more. A mark's entries are settled once
 * every transaction has ended that had begun by the mark after it: one that drew its number just before the mark has begun by then.
 *
 * @param marks in the order they were made; those that are no longer needed are taken off
 * @returns null when nothing can be said yet
 */
export function settledBy(marks: Mark[]): number | null {
  const oldest = marks.at(-1)?.oldest ?? 0n;
  let settled: number | null = null;
  while (marks.length > 1 && marks[1]!.next <= oldest) settled = marks.shift()!.seq;
  return settled;
}

/** Tells every process, in the order of commits, that whoever has heard all until now has heard all entries up to this number. */
export async function announceSettled(db: Database, seq: number): Promise<void> {
  await db.execute(sql`select pg_notify('desk', ${JSON.stringify({ action: SETTLED, seq })})`);
}

/** The action under which {@link announceSettled} tells it. */
export const SETTLED = "live.settled";

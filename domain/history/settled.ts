import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";
import { history } from "@/db/schema/history";

/** The latest entry seen at a moment, and the transactions that had begun (below `next`) and ended (below `oldest`). */
export type Mark = { seq: number; next: bigint; oldest: bigint };

/** Entries get their numbers before they commit, so a later number may be seen before an earlier one. */
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
 * The number up to which no entry can appear any more: every transaction has ended that had begun by the next mark.
 * @param marks in the order they were made; those no longer needed are removed
 */
export function settledBy(marks: Mark[]): number | null {
  const oldest = marks.at(-1)?.oldest ?? 0n;
  let settled: number | null = null;
  while (marks.length > 1 && marks[1]!.next <= oldest) settled = marks.shift()!.seq;
  return settled;
}

/**
 * Lets every process know, in commit order, that whoever heard all notifications so far has all entries up to this one.
 */
export async function announceSettled(db: Database, seq: number): Promise<void> {
  await db.execute(sql`select pg_notify('desk', ${JSON.stringify({ action: SETTLED, seq })})`);
}

export const SETTLED = "live.settled";

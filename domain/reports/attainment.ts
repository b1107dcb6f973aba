import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

export type Attainment = { due: number; met: number };

const DAYS = 30;

/**
 * The promise of 24 hours (policy 1.6) over tickets that fell due in the last 30 days. A merged ticket counts as the
 * one it went into; what turned out to be no request does not count.
 */
export async function readAttainment(acting: Acting): Promise<Attainment> {
  const now = sql`${acting.now.toISOString()}::timestamptz`;
  const [row] = await fetchRows<Attainment>(
    acting.db,
    sql`
    select count(*)::int as due, (count(*) filter (where ${tickets.resolvedAt} <= ${tickets.dueAt}))::int as met
    from ${tickets} where ${tickets.dueAt} > ${now} - make_interval(days => ${DAYS}) and ${tickets.dueAt} <= ${now}
      and ${tickets.mergedInto} is null and ${tickets.dismissedAs} is null`,
  );
  return row!;
}

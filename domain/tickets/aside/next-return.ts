import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { isQuiet } from "../quiet/quiet";
import { isAside } from "./aside";

/**
 * How long until the next ticket comes back by itself, from those put aside or from the quiet lane, in milliseconds, so that an open page
 * can look again then. Null when none is there. Reads these tickets and no others.
 */
export async function nextReturn(acting: Acting): Promise<number | null> {
  requirePermission(acting.actor, "ticket:read");
  const latest = sql`${tickets.dueAt} - interval '1 hour'`;
  const rows = await fetchRows<{ seconds: number | null }>(
    acting.db,
    sql`
    select extract(epoch from min(case when ${tickets.waitingSince} is null then least(${tickets.snoozedUntil}, ${latest})
      else ${latest} end) - ${acting.now.toISOString()}::timestamptz)::float8 as seconds
    from ${tickets} where ${isAside(acting)}
    union all
    select extract(epoch from min(${latest}) - ${acting.now.toISOString()}::timestamptz)::float8
    from ${tickets} where ${isQuiet(acting)}`,
  );
  const known = rows.flatMap(({ seconds }) => seconds ?? []);
  return known.length === 0 ? null : Math.max(0, Math.ceil(Math.min(...known) * 1000));
}

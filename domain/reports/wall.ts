import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { isNotQuiet } from "@/domain/tickets/quiet/quiet";
import { type Attainment, readAttainment } from "./attainment";
import { type HourOfTraffic, readTraffic } from "./traffic";

/** Unresolved tickets by time left, without the quiet lane, as the queue counts those that are open; `within4` is 1 to 4 hours, and so on. */
type TimeLeft = { overdue: number; within1: number; within4: number; within12: number; within24: number };

/** `name` null: unassigned tickets. */
export type Load = { id: string | null; name: string | null; open: number; overdue: number; resolvedToday: number };

export type Wall = {
  open: number;
  timeLeft: TimeLeft;
  resolvedToday: number;
  attainment: Attainment;
  load: Load[];
  traffic: HourOfTraffic[];
};

/** @param timeZone IANA name; says when "today" began */
export async function readWall(acting: Acting, timeZone: string): Promise<Wall> {
  requirePermission(acting.actor, "report:wall");
  const timeLeft = await readTimeLeft(acting);
  const load = await readLoad(acting, timeZone);
  return {
    open: Object.values(timeLeft).reduce((sum, count) => sum + count, 0),
    timeLeft,
    resolvedToday: load.reduce((sum, one) => sum + one.resolvedToday, 0),
    attainment: await readAttainment(acting),
    load,
    traffic: await readTraffic(acting),
  };
}

async function readTimeLeft(acting: Acting): Promise<TimeLeft> {
  const left = sql`${tickets.dueAt} - ${acting.now.toISOString()}::timestamptz`;
  const [row] = await fetchRows<TimeLeft>(
    acting.db,
    sql`
    select (count(*) filter (where ${left} < '0'))::int as "overdue",
      (count(*) filter (where ${left} >= '0' and ${left} < '1 hour'))::int as "within1",
      (count(*) filter (where ${left} >= '1 hour' and ${left} < '4 hours'))::int as "within4",
      (count(*) filter (where ${left} >= '4 hours' and ${left} < '12 hours'))::int as "within12",
      (count(*) filter (where ${left} >= '12 hours'))::int as "within24"
    from ${tickets} where ${tickets.status} <> 'resolved' and ${isNotQuiet(acting)}`,
  );
  return row!;
}

async function readLoad(acting: Acting, timeZone: string): Promise<Load[]> {
  const now = sql`${acting.now.toISOString()}::timestamptz`;
  const today = sql`date_trunc('day', ${now}, ${timeZone})`;
  return fetchRows<Load>(
    acting.db,
    sql`
    with work as (
      select ${tickets.assigneeId} as id, 1 as open, (${tickets.dueAt} < ${now})::int as overdue, 0 as resolved
        from ${tickets} where ${tickets.status} <> 'resolved' and ${isNotQuiet(acting)}
      union all
      select ${tickets.assigneeId}, 0, 0, 1 from ${tickets} where ${tickets.resolvedAt} >= ${today}
    )
    select work.id, ${staff.name}, sum(open)::int as open, sum(overdue)::int as overdue, sum(resolved)::int as "resolvedToday"
    from work left join ${staff} on ${staff.id} = work.id
    group by work.id, ${staff.name}
    order by sum(open) desc, ${staff.name}`,
  );
}

import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { isAside, isNotAside } from "../aside/aside";
import { isNotQuiet, isQuiet } from "../quiet/quiet";
import { matching, type TicketFilter } from "./filter";

/**
 * `soon`: due within an hour and not overdue. What is put aside counts in `aside` and `open`, not in `mine` or `unassigned`; what lies in the
 * quiet lane in `quiet`, and in `mine` once it is somebody's.
 */
export type TicketCounts = {
  open: number;
  overdue: number;
  soon: number;
  mine: number;
  aside: number;
  quiet: number;
  unassigned: number;
  awaitingApproval: number;
};

/** Unresolved tickets only, so the cost does not grow with the years. */
export async function ticketCounts(acting: Acting): Promise<TicketCounts> {
  requirePermission(acting.actor, "ticket:read");
  const now = acting.now.toISOString();
  const [row] = await fetchRows<Record<keyof TicketCounts, number>>(
    acting.db,
    sql`
    select (count(*) filter (where ${isNotQuiet(acting)}))::int as "open",
      (count(*) filter (where ${tickets.dueAt} < ${now}::timestamptz))::int as "overdue",
      (count(*) filter (where ${tickets.dueAt} >= ${now}::timestamptz and ${tickets.dueAt} < ${now}::timestamptz + interval '1 hour'))::int as "soon",
      (count(*) filter (where ${tickets.assigneeId} = ${staffId(acting.actor)}::uuid and ${isNotAside(acting)}))::int as "mine",
      (count(*) filter (where ${tickets.assigneeId} is null and ${isNotAside(acting)} and ${isNotQuiet(acting)}))::int as "unassigned",
      (count(*) filter (where ${isQuiet(acting)}))::int as "quiet",
      (count(*) filter (where ${isAside(acting)}))::int as "aside",
      (select count(*)::int from ${requests} where ${requests.status} = 'awaiting_approval') as "awaitingApproval"
    from ${tickets} where ${tickets.status} <> 'resolved'`,
  );
  return row!;
}

/** Stops counting at `limit`. */
export async function countTickets(acting: Acting, filter: TicketFilter, limit: number): Promise<number> {
  requirePermission(acting.actor, "ticket:read");
  const fits = await matching(acting, filter);
  const [row] = await fetchRows<{ count: number }>(
    acting.db,
    sql`select count(*)::int as count from (select from ${tickets} where ${fits ?? sql`true`} limit ${limit}) as counted`,
  );
  return row!.count;
}

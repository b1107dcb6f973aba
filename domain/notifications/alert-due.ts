import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import { notifications } from "@/db/schema/together";
import { type Acting, inTransaction } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";

/** Hours before `due_at` at which 75, 90 and 100 % of the time are gone. */
const THRESHOLDS = [
  { kind: "due_75", hours: 6 },
  { kind: "due_90", hours: 2.4 },
  { kind: "breached", hours: 0 },
] as const;

/** Hours after which a threshold is no news any more: the desk was down, or the ticket came late. */
const STALE_HOURS = 24;

type Claimed = { id: string; staff_id: string; ticket: string };

/**
 * Notifies assignees that 75, 90 or 100 % of a ticket's time is gone: once per ticket and threshold, however many
 * workers ask. Of several thresholds passed at once only the last counts.
 * @returns how many were notified
 */
export async function alertDue(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "notification:alert");
  return inTransaction(acting, async (acting) => {
    const now = sql`${acting.now.toISOString()}::timestamptz`;
    const steps = sql.join(
      THRESHOLDS.map(({ kind, hours }) => sql`(${kind}, ${hours}::float8)`),
      sql`, `,
    );
    const told = await fetchRows<Claimed>(
      acting.db,
      sql`
      insert into ${notifications} (staff_id, kind, ticket, at)
      select distinct on (t.number) t.assignee_id, step.kind, t.number, ${now}
      from (values ${steps}) as step(kind, hours)
      join ${tickets} t on t.due_at - make_interval(secs => step.hours * 3600) <= ${now}
      where t.due_at between ${now} - make_interval(hours => ${STALE_HOURS}) and ${now} + make_interval(hours => 6)
        and t.status <> 'resolved' and t.assignee_id is not null
      order by t.number, step.hours
      on conflict (ticket, kind) where kind in ('due_75', 'due_90', 'breached') do nothing
      returning id, staff_id, ticket`,
    );
    for (const { id, staff_id, ticket } of told)
      await announce(acting, { action: "notification.added", ticket: Number(ticket), to: staff_id, id: String(id) });
    return told.length;
  });
}

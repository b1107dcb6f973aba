import { and, asc, isNull, ne, type SQL, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { presences } from "@/db/schema/together";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { isAlive } from "@/domain/presence/alive";
import { Refusal } from "@/domain/refusal";
import { ensureAssignee } from "../ensure-assignee";
import type { Ticket } from "../lock";

/**
 * Puts the acting member of staff on the most urgent ticket that nobody is on: unresolved, unassigned, not open on a colleague's
 * screen, and not waiting for a second member of staff alone. However many ask at once, each gets another ticket, and the
 * earliest due ones go first.
 *
 * @param passing the ticket on the asker's screen, which they want to leave
 * @returns its number
 * @throws Refusal `forbidden` without `ticket:claim` or for a program; `nothing_left` when every ticket is taken
 */
export async function claimNext(acting: Acting, passing?: number): Promise<{ number: number }> {
  requirePermission(acting.actor, "ticket:claim");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  return inTransaction(acting, async (acting) => {
    const free = freeFor(me, passing);
    // Who finds nothing but what others have locked waits for them: they may give it back.
    const ticket = (await lockFirst(acting, free, true)) ?? (await lockFirst(acting, free, false));
    if (!ticket) throw new Refusal("nothing_left");
    await ensureAssignee(acting, ticket);
    return { number: ticket.number };
  });
}

async function lockFirst(acting: Acting, free: SQL | undefined, skipLocked: boolean): Promise<Ticket | undefined> {
  const [ticket] = await acting.db
    .select()
    .from(tickets)
    .where(free)
    .orderBy(asc(tickets.dueAt), asc(tickets.number))
    .limit(1)
    .for("no key update", skipLocked ? { of: tickets, skipLocked } : { of: tickets });
  return ticket;
}

/** Read along the index `tickets_free_by_due`. */
function freeFor(me: string, passing: number | undefined): SQL | undefined {
  const lines = sql`select from ${requests} where ${requests.ticketNumber} = ${tickets.number} and ${requests.status}`;
  return and(
    sql`${tickets.status} <> 'resolved'`,
    isNull(tickets.assigneeId),
    passing === undefined ? undefined : ne(tickets.number, passing),
    sql`not exists (select from ${presences} where ${presences.ticketNumber} = ${tickets.number}
      and ${presences.staffId} <> ${me} and ${isAlive})`,
    sql`(not exists (${lines} = 'awaiting_approval') or exists (${lines} in ('proposed', 'open')))`,
  );
}

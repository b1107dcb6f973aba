import { and, asc, isNull, ne, type SQL, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { presences } from "@/db/schema/together";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { isAlive } from "@/domain/presence/alive";
import { Refusal } from "@/domain/refusal";
import { isNotAside } from "../aside/aside";
import { ensureAssignee } from "../ensure-assignee";
import type { Ticket } from "../lock";
import { isNotQuiet } from "../quiet/quiet";

/**
 * Claims the most urgent unassigned ticket that is neither put aside, nor quiet, nor open on a colleague's screen. Concurrent callers each get another one.
 * @param skip the ticket on the agent's screen, which they are leaving
 * @throws Refusal `forbidden` for a program; `nothing_left`
 */
export async function claimNext(acting: Acting, skip?: number): Promise<{ number: number }> {
  requirePermission(acting.actor, "ticket:claim");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  return inTransaction(acting, async (acting) => {
    const claimable = claimableBy(acting, me, skip);
    // A locked ticket may still be released: wait for it before giving up.
    const ticket = (await lockFirst(acting, claimable, true)) ?? (await lockFirst(acting, claimable, false));
    if (!ticket) throw new Refusal("nothing_left");
    await ensureAssignee(acting, ticket);
    return { number: ticket.number };
  });
}

async function lockFirst(acting: Acting, claimable: SQL | undefined, skipLocked: boolean): Promise<Ticket | undefined> {
  const [ticket] = await acting.db
    .select()
    .from(tickets)
    .where(claimable)
    .orderBy(asc(tickets.dueAt), asc(tickets.number))
    .limit(1)
    .for("no key update", skipLocked ? { of: tickets, skipLocked } : { of: tickets });
  return ticket;
}

/** Uses the index `tickets_free_by_due`. */
function claimableBy(acting: Acting, me: string, skip: number | undefined): SQL | undefined {
  const requestWith = sql`select from ${requests} where ${requests.ticketNumber} = ${tickets.number} and ${requests.status}`;
  return and(
    sql`${tickets.status} <> 'resolved'`,
    isNull(tickets.assigneeId),
    isNotAside(acting),
    isNotQuiet(acting),
    skip === undefined ? undefined : ne(tickets.number, skip),
    sql`not exists (select from ${presences} where ${presences.ticketNumber} = ${tickets.number}
      and ${presences.staffId} <> ${me} and ${isAlive})`,
    sql`(not exists (${requestWith} = 'awaiting_approval') or exists (${requestWith} in ('proposed', 'open')))`,
  );
}

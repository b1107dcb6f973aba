import { and, eq, lt, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { presences } from "@/db/schema/together";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { PresenceState } from "@/vocabulary/presence";
import { isAlive } from "./alive";

export type Presence = { tab: string; ticket: number; state: PresenceState };

/**
 * Shows that a member of staff has a ticket open in a tab, until the tab says otherwise or is silent for twenty
 * seconds. Colleagues' screens are notified of changes, not of every sign of life. No act on the ticket, so not
 * recorded.
 * @throws Refusal `forbidden` for a program, or for a tab of somebody else's; `not_found`
 */
export async function showPresence(acting: Acting, { tab, ticket, state }: Presence): Promise<void> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  await inTransaction(acting, async (acting) => {
    const before = await lockTab(acting, tab);
    if (before && before.staffId !== me) throw new Refusal("forbidden");
    if (before?.ticket !== ticket) await requireTicket(acting, ticket);
    const seenAt = sql`clock_timestamp()`;
    const row = { ticketNumber: ticket, staffId: me, state, seenAt };
    await acting.db
      .insert(presences)
      .values({ tab, ...row })
      .onConflictDoUpdate({ target: presences.tab, set: { ticketNumber: ticket, state, seenAt } });
    if (before?.alive && before.ticket === ticket && before.state === state) return;
    await acting.db.delete(presences).where(lt(presences.seenAt, sql`clock_timestamp() - interval '1 hour'`));
    await announce(acting, { action: "presence.changed", ticket });
    if (before && before.ticket !== ticket)
      await announce(acting, { action: "presence.changed", ticket: before.ticket });
  });
}

/** A tab that is not there, or is somebody else's, changes nothing. */
export async function leavePresence(acting: Acting, tab: string): Promise<void> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  await inTransaction(acting, async (acting) => {
    const [left] = await acting.db
      .delete(presences)
      .where(and(eq(presences.tab, tab), eq(presences.staffId, me)))
      .returning({ ticket: presences.ticketNumber });
    if (left) await announce(acting, { action: "presence.changed", ticket: left.ticket });
  });
}

async function lockTab(acting: Acting, tab: string) {
  const [row] = await acting.db
    .select({
      staffId: presences.staffId,
      ticket: presences.ticketNumber,
      state: presences.state,
      alive: sql<boolean>`${isAlive}`,
    })
    .from(presences)
    .where(eq(presences.tab, tab))
    .for("update");
  return row;
}

async function requireTicket(acting: Acting, number: number): Promise<void> {
  if ((await acting.db.$count(tickets, eq(tickets.number, number))) === 0) throw new Refusal("not_found");
}

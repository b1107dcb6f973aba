import { and, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { type NotificationKind, notifyAll } from "@/domain/notifications/notify";
import type { Check } from "@/domain/people/checks/check";
import { endCheck } from "@/domain/people/checks/end";
import type { CheckWay } from "@/vocabulary/identity";

/** Evidence is kept as it happened: which contact, when, by what, and by whom it was sent. On a locked check. */
export async function confirmCheck(acting: Acting, check: Check, by: CheckWay): Promise<void> {
  await endCheck(acting, check, { event: "confirm", change: { confirmedBy: by, confirmedAt: acting.now } });
  await recordAnswer(acting, check, "identity.confirmed", { by });
  await tellStaff(acting, check, "identity_confirmed");
}

export async function denyCheck(acting: Acting, check: Check): Promise<void> {
  await endCheck(acting, check, { event: "deny" });
  await recordAnswer(acting, check, "identity.denied");
  await tellStaff(acting, check, "identity_denied");
}

export function recordAnswer(
  acting: Acting,
  { id, ticketNumber: ticket, personId: person }: Check,
  action: "identity.confirmed" | "identity.denied" | "identity.locked" | "identity.code_wrong",
  details: Record<string, string | number> = {},
): Promise<void> {
  return recordHistory(acting, { action, ticket, person, details: { check: String(id), ...details } });
}

/** Whether the answer can still show anything: the contact is on record, and the ticket open and about the same person. */
export async function stillAsks(acting: Acting, check: Check): Promise<boolean> {
  if (check.contactHash === null) return false;
  const own = and(eq(contacts.personId, check.personId), eq(contacts.hash, check.contactHash));
  if ((await acting.db.$count(contacts, own)) === 0) return false;
  if (check.ticketNumber === null) return true;
  const [ticket] = await acting.db
    .select({ status: tickets.status, personId: tickets.personId })
    .from(tickets)
    .where(eq(tickets.number, check.ticketNumber));
  return ticket?.status !== "resolved" && ticket?.personId === check.personId;
}

/** Who sent it, and whose ticket it is by now. */
async function tellStaff(acting: Acting, check: Check, kind: NotificationKind): Promise<void> {
  const { ticketNumber: ticket, staffId: sender } = check;
  const told = new Set([sender, ticket === null ? null : await assigneeOf(acting, ticket)]);
  const news = [...told].flatMap((id) => (id && id !== staffId(acting.actor) ? [{ staffId: id, kind, ticket }] : []));
  await notifyAll(acting, news);
}

async function assigneeOf(acting: Acting, ticket: number): Promise<string | null> {
  const [row] = await acting.db.select({ id: tickets.assigneeId }).from(tickets).where(eq(tickets.number, ticket));
  return row?.id ?? null;
}

import { and, eq, notInArray } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { withdrawChecksOfTicket } from "@/domain/people/checks/withdraw";
import { requirePermission } from "@/domain/permissions";
import { bringBack } from "../aside/bring-back";
import { addMessage } from "../conversation/add-message";
import { lockTicket, type Ticket } from "../lock";
import { leaveQuiet } from "../quiet/bring-to-main";
import { reopen } from "../reopen";
import { insertRequest } from "../requests/insert-request";
import { requestFingerprint } from "../requests/request-fingerprint";
import type { NewMessage, NewRequest } from "../ticket";

/**
 * Brings back what was put aside. Reopens a resolved ticket with its old deadline; a merged ticket passes it to its target.

 * @param followUp.quiet it probably asks nothing: a ticket that is resolved stays so
 * @param followUp.requests new requests have 24 hours of their own; those already open are skipped
 * @throws Refusal `not_found`
 */
export async function appendFollowUp(
  acting: Acting,
  to: number,
  followUp: { message: NewMessage; receivedAt: Date; quiet?: boolean; requests?: NewRequest[] },
): Promise<void> {
  requirePermission(acting.actor, "ticket:open");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockMergeTarget(acting, to);
    const { number } = ticket;
    await addMessage(acting, number, "in", followUp.message, followUp.receivedAt);
    await recordHistory(acting, { action: "ticket.appended", ticket: number, person: ticket.personId });
    if (ticket.snoozedUntil || ticket.waitingSince) await bringBack(acting, ticket, "requester");
    if (ticket.assigneeId) await notify(acting, { staffId: ticket.assigneeId, kind: "reply_received", ticket: number });
    if (followUp.quiet) return;
    if (ticket.status === "resolved") await reopen(acting, ticket);
    await leaveQuiet(acting, ticket);
    const added = await excludeKnown(acting, number, followUp.requests ?? []);
    for (const request of added) await insertRequest(acting, number, { ...request, askedAt: followUp.receivedAt });
    if (added.length > 0) await lowerAssurance(acting, ticket, followUp.message);
  });
}

/** Requests from an unverified sender are claims, whatever assurance the ticket has. */
async function lowerAssurance(acting: Acting, ticket: Ticket, message: NewMessage): Promise<void> {
  if (message.authentication?.verified) return;
  await withdrawChecksOfTicket(acting, ticket.number, "follow_up");
  if (ticket.channel !== "email" || ticket.assurance === "claimed") return;
  await acting.db.update(tickets).set({ assurance: "claimed" }).where(eq(tickets.number, ticket.number));
}

/** The ticket may have been merged while the mail was being read. */
async function lockMergeTarget(acting: Acting, number: number): Promise<Ticket> {
  const ticket = await lockTicket(acting, number);
  return ticket.mergedInto ? lockTicket(acting, ticket.mergedInto) : ticket;
}

/** A reminder is no second obligation. */
async function excludeKnown(acting: Acting, number: number, added: NewRequest[]): Promise<NewRequest[]> {
  const undecided = await acting.db
    .select({ type: requests.type, region: requests.region, changes: requests.changes })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), notInArray(requests.status, ["applied", "refused"])));
  const known = new Set(undecided.map(requestFingerprint));
  return added.filter((request) => !known.has(requestFingerprint(request)));
}

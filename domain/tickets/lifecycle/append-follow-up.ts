import { and, eq, notInArray } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { addMessage } from "../conversation/add-message";
import { lockTicket, type Ticket } from "../lock";
import { reopen } from "../reopen";
import { insertRequest } from "../requests/insert-request";
import { requestFingerprint } from "../requests/request-fingerprint";
import type { NewMessage, NewRequest } from "../ticket";

/**
 * Joins a follow-up of the requester to their ticket, or to the one it was merged into. A resolved ticket opens again, with the
 * due_at it had.
 *
 * @param followUp.requests what it asks anew, each line with 24 hours of its own; a follow-up that asks nothing new adds none
 * @throws Refusal `forbidden` without `ticket:open`; `not_found`
 */
export async function appendFollowUp(
  acting: Acting,
  to: number,
  followUp: { message: NewMessage; receivedAt: Date; requests?: NewRequest[] },
): Promise<void> {
  requirePermission(acting.actor, "ticket:open");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockSurvivor(acting, to);
    const { number } = ticket;
    await addMessage(acting, number, "in", followUp.message, followUp.receivedAt);
    await recordHistory(acting, { action: "ticket.appended", ticket: number, person: ticket.personId });
    if (ticket.assigneeId) await notify(acting, { staffId: ticket.assigneeId, kind: "reply_received", ticket: number });
    if (ticket.status === "resolved") await reopen(acting, ticket);
    const asked = await onlyNew(acting, number, followUp.requests ?? []);
    for (const request of asked) await insertRequest(acting, number, { ...request, askedAt: followUp.receivedAt });
    if (asked.length > 0) await lowerAssurance(acting, ticket, followUp.message);
  });
}

/** What a mail asks whose sender is not shown to be genuine is a claim, whatever the ticket began with. */
async function lowerAssurance(acting: Acting, ticket: Ticket, message: NewMessage): Promise<void> {
  if (ticket.channel !== "email" || ticket.assurance === "claimed" || message.authentication?.verified) return;
  await acting.db.update(tickets).set({ assurance: "claimed" }).where(eq(tickets.number, ticket.number));
}

/** Whoever merges while a mail is read is quicker than the mail. */
async function lockSurvivor(acting: Acting, number: number): Promise<Ticket> {
  const ticket = await lockTicket(acting, number);
  return ticket.mergedInto ? lockTicket(acting, ticket.mergedInto) : ticket;
}

/** What is not asked already by a line that nobody has decided yet: a reminder is no second obligation. */
async function onlyNew(acting: Acting, number: number, asked: NewRequest[]): Promise<NewRequest[]> {
  const lines = await acting.db
    .select({ type: requests.type, region: requests.region, changes: requests.changes })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), notInArray(requests.status, ["applied", "refused"])));
  const known = new Set(lines.map(requestFingerprint));
  return asked.filter((request) => !known.has(requestFingerprint(request)));
}

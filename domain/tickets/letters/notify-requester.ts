import { asc, eq } from "drizzle-orm";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { queueMail } from "@/domain/outbox/queue-mail";
import { releaseHeldMail } from "@/domain/outbox/release-held";
import type { Ticket } from "../lock";
import { confirmationLetter } from "./confirmation-letter";
import { lastMailMessageId } from "./last-mail-message-id";
import { untoldRequests } from "./untold-requests";

/**
 * Says what whoever asked does not know yet: a caller was told on the phone, everybody else gets mail (recorded as `ticket.told` once
 * the server accepts it). Requesters of merged tickets are notified too, once per contact.
 */
export async function notifyRequester(acting: Acting, ticket: Ticket): Promise<void> {
  await notifyByChannel(acting, ticket);
  const notified = new Set([ticket.contactNormalised]);
  const merged = await acting.db
    .select()
    .from(tickets)
    .where(eq(tickets.mergedInto, ticket.number))
    .orderBy(asc(tickets.number));
  for (const other of merged) {
    if (other.contactKind === "email" && !notified.has(other.contactNormalised))
      await queueConfirmation(acting, ticket, other);
    notified.add(other.contactNormalised);
  }
}

async function notifyByChannel(acting: Acting, ticket: Ticket): Promise<void> {
  if (ticket.channel === "phone") {
    const reader = { address: "", locale: ticket.locale, isRequester: true };
    if ((await untoldRequests(acting, ticket, reader)).untold.length === 0) return;
    await recordHistory(acting, {
      action: "ticket.told",
      ticket: ticket.number,
      person: ticket.personId,
      details: { channel: "phone" },
    });
    return;
  }
  if ((await releaseHeldMail(acting, ticket.number)) > 0) return;
  if (ticket.contactKind === "email") await queueConfirmation(acting, ticket, ticket);
}

/** @param to the ticket whose requester gets the letter, in their language */
async function queueConfirmation(acting: Acting, ticket: Ticket, to: Ticket): Promise<void> {
  if (!to.contactNormalised) return;
  const reader = { address: to.contactNormalised, locale: to.locale, isRequester: to.number === ticket.number };
  const letter = await confirmationLetter(acting, ticket, reader);
  if (!letter) return;
  const [message] = await acting.db
    .insert(messages)
    .values({ ticketNumber: ticket.number, direction: "out", ...letter, at: acting.now })
    .returning({ id: messages.id });
  await queueMail(acting, {
    ticket: ticket.number,
    messageId: message!.id,
    purpose: "confirmation",
    to: to.contactNormalised,
    ...letter,
    inReplyTo: await lastMailMessageId(acting, to.number),
  });
}

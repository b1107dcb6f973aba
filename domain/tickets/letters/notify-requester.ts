import { asc, eq } from "drizzle-orm";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { queueMail } from "@/domain/outbox/queue-mail";
import { releaseHeldMail } from "@/domain/outbox/release-held";
import type { Ticket } from "../lock";
import { confirmationLetter } from "./confirmation-letter";
import { lastMailMessageId } from "./last-mail-message-id";

/**
 * Tells the requester that the ticket is done, by the channel they came by: a caller is told on the line, everybody else by
 * mail. `ticket.told` is recorded for a mail when the mail server has taken it. Whoever came by another contact with a ticket
 * that was merged into this one is told as well, each contact once.
 */
export async function notifyRequester(acting: Acting, ticket: Ticket): Promise<void> {
  await tell(acting, ticket);
  const told = new Set([ticket.contactNormalised]);
  const merged = await acting.db
    .select()
    .from(tickets)
    .where(eq(tickets.mergedInto, ticket.number))
    .orderBy(asc(tickets.number));
  for (const other of merged) {
    if (other.contactKind === "email" && !told.has(other.contactNormalised)) await write(acting, ticket, other);
    told.add(other.contactNormalised);
  }
}

async function tell(acting: Acting, ticket: Ticket): Promise<void> {
  if (ticket.channel === "phone") {
    await recordHistory(acting, {
      action: "ticket.told",
      ticket: ticket.number,
      person: ticket.personId,
      details: { channel: "phone" },
    });
    return;
  }
  if ((await releaseHeldMail(acting, ticket.number)) > 0) return;
  if (ticket.contactKind === "email") await write(acting, ticket, ticket);
}

/** @param to the ticket whose requester is written to, in their language */
async function write(acting: Acting, ticket: Ticket, to: Ticket): Promise<void> {
  if (!to.contactNormalised) return;
  const letter = await confirmationLetter(acting, { ...ticket, locale: to.locale }, { erased: false });
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

import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { queueMail } from "@/domain/outbox/queue-mail";
import { releaseHeldMail } from "@/domain/outbox/release-held";
import { confirmationLetter } from "./confirmation-letter";
import { lastMailMessageId } from "./last-mail";
import type { Ticket } from "./lock";

/**
 * Tells the requester that the ticket is done, by the channel they came by: a caller is told on the line, everybody else by
 * mail. `ticket.told` is recorded for a mail when the mail server has taken it.
 */
export async function tellRequester(acting: Acting, ticket: Ticket): Promise<void> {
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
  if (ticket.contactKind !== "email" || !ticket.contactNormalised) return;

  const letter = await confirmationLetter(acting, ticket, { erased: false });
  const [message] = await acting.db
    .insert(messages)
    .values({ ticketNumber: ticket.number, direction: "out", ...letter, at: acting.now })
    .returning({ id: messages.id });
  await queueMail(acting, {
    ticket: ticket.number,
    messageId: message!.id,
    purpose: "confirmation",
    to: ticket.contactNormalised,
    ...letter,
    inReplyTo: await lastMailMessageId(acting, ticket.number),
  });
}

import type { Acting } from "@/domain/acting";
import { queueMail } from "@/domain/outbox/queue-mail";
import { erasureLetter } from "../letters/confirmation-letter";
import type { Ticket } from "../lock";

/** The address is about to be erased, so the outbox holds the letter, sealed, until the ticket is resolved. */
export async function holdErasureLetter(acting: Acting, ticket: Ticket): Promise<void> {
  if (ticket.contactKind !== "email" || !ticket.contactNormalised) return;
  await queueMail(acting, {
    ticket: ticket.number,
    purpose: "confirmation",
    to: ticket.contactNormalised,
    ...(await erasureLetter(acting, ticket, ticket.contactNormalised)),
    hold: true,
  });
}

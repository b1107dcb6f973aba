import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { queueMail } from "@/domain/outbox/queue-mail";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";
import { lastMailMessageId } from "./last-mail";
import { lockTicket } from "./lock";
import { requireText } from "./require-text";
import { takeUp } from "./take-up";

/**
 * Answers the requester by e-mail. The mail is in the outbox when this returns; the worker sends it.
 *
 * @param reply.subject default: the ticket's own subject with "Re:"
 * @throws Refusal `forbidden` without `ticket:reply`; `not_found`; `no_recipient` when the ticket has no e-mail address;
 *   `claimed_by_other`; `conflict` when resolved; `invalid` when the text is empty or too long
 */
export async function replyToTicket(
  acting: Acting,
  number: number,
  reply: { text: string; subject?: string },
): Promise<void> {
  requirePermission(acting.actor, "ticket:reply");
  const text = requireText(reply.text);

  await inTransaction(acting, async (acting) => {
    const ticket = await takeUp(acting, await lockTicket(acting, number));
    if (ticket.contactKind !== "email" || !ticket.contactNormalised) throw new Refusal("no_recipient");

    const subject = reply.subject?.trim() || replySubject(ticket.subject, number);
    const [message] = await acting.db
      .insert(messages)
      .values({
        ticketNumber: number,
        direction: "out",
        authorId: staffId(acting.actor),
        subject,
        text,
        at: acting.now,
      })
      .returning({ id: messages.id });
    await queueMail(acting, {
      ticket: number,
      messageId: message!.id,
      purpose: "reply",
      to: ticket.contactNormalised,
      subject,
      text,
      inReplyTo: await lastMailMessageId(acting, number),
    });
    await recordHistory(acting, { action: "ticket.replied", ticket: number, person: ticket.personId });
  });
}

function replySubject(subject: string | null, number: number): string {
  const bare = subject?.replace(/^((re|fwd?|ответ|отв)\s*:\s*)+/i, "").trim();
  return bare ? `Re: ${bare}` : `#${number}`;
}

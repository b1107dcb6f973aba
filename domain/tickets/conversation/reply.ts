import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { settleNotifications } from "@/domain/notifications/settle";
import { queueMail } from "@/domain/outbox/queue-mail";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { openGaps } from "@/domain/templates/fill";
import { ensureAssignee } from "../ensure-assignee";
import { lastMailMessageId } from "../letters/last-mail-message-id";
import { lockTicket, type Ticket } from "../lock";
import { chooseRecipient } from "./choose-recipient";
import { lockDraft, requireAuthor } from "./drafts/lock";
import { moveDraftToMessage } from "./drafts/move-to-message";
import type { Recipient } from "./recipients";
import { replySubject } from "./reply-subject";
import { requireText } from "./require-text";
import { requireUnanswered } from "./require-unanswered";

/**
 * `draft`: the version of the author's draft, 0 for none; such a reply can be withdrawn. `seen`: the last history entry the author saw.
 * `to`: a contact of the person's record by its id or address, by default the address the requester wrote from; `despite` the doubts about it.
 */
export type Reply = {
  text: string;
  subject?: string;
  draft?: number;
  seen?: number;
  to?: number | string | null;
  despite?: boolean;
};

/** `until`: when a reply from a screen goes out, and can no longer be withdrawn. */
export type Sent = { messageId: number; until: Date | null };

/** How long a reply from a screen can be withdrawn. */
const WITHDRAWABLE_MS = 10_000;

/**
 * Queues a reply by e-mail: from a draft after ten seconds, from a program at once.
 * @throws Refusal `not_found`; `no_recipient`; `recipient_doubtful`; `claimed_by_other`; `already_answered` by a colleague since `seen`; `conflict`
 *   when resolved or another window changed the draft; `invalid` for the text, an unfilled placeholder (`gap`) or too large
 *   files
 */
export async function replyToTicket(acting: Acting, number: number, reply: Reply): Promise<Sent> {
  requirePermission(acting.actor, "ticket:reply");
  const text = requireText(reply.text);
  requireNoGap("subject", reply.subject ?? "");
  requireNoGap("text", text);

  return inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    if (reply.seen !== undefined) await requireUnanswered(acting, number, reply.seen);
    const subject = reply.subject?.replace(/\s+/g, " ").trim() || replySubject(ticket);
    const recipient = await chooseRecipient(acting, ticket, reply);
    const messageId = await insertReply(acting, ticket, { subject, text }, recipient);
    if (reply.draft !== undefined) {
      const draft = await lockDraft(acting, number, requireAuthor(acting), reply.draft);
      if (draft) await moveDraftToMessage(acting, draft, messageId);
    }
    const until = reply.draft === undefined ? null : new Date(acting.now.getTime() + WITHDRAWABLE_MS);
    await queueMail(acting, {
      ticket: number,
      messageId,
      purpose: "reply",
      to: recipient.address,
      subject,
      text,
      inReplyTo: recipient.own ? await lastMailMessageId(acting, number) : null,
      ...(until && { notBefore: until }),
    });
    await recordHistory(acting, {
      action: "ticket.replied",
      ticket: number,
      person: ticket.personId,
      details: { message: String(messageId), to: recipient.own ? "requester" : "record" },
    });
    await settleNotifications(acting, number, ["reply_received", "answer_undelivered"]);
    return { messageId, until };
  });
}

function requireNoGap(field: "subject" | "text", words: string): void {
  const gap = openGaps(words)[0];
  if (gap) throw new Refusal("invalid", { gap }, [{ field, code: "gap" }]);
}

async function insertReply(
  acting: Acting,
  ticket: Ticket,
  letter: { subject: string; text: string },
  { masked, own, contact }: Recipient,
): Promise<number> {
  const [row] = await acting.db
    .insert(messages)
    .values({
      ticketNumber: ticket.number,
      direction: "out",
      authorId: staffId(acting.actor),
      ...letter,
      sentTo: masked,
      contactId: own ? null : contact,
      at: acting.now,
    })
    .returning({ id: messages.id });
  return row!.id;
}

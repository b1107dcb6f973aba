import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { queueMail } from "@/domain/outbox/queue-mail";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { openGaps } from "@/domain/templates/fill";
import { ensureAssignee } from "../ensure-assignee";
import { lastMailMessageId } from "../letters/last-mail-message-id";
import { lockTicket, type Ticket } from "../lock";
import { lockDraft, requireAuthor } from "./drafts/lock";
import { moveDraftToMessage } from "./drafts/move-to-message";
import { replySubject } from "./reply-subject";
import { requireText } from "./require-text";
import { requireUnanswered } from "./require-unanswered";

/** `draft`: the version of the author's draft, 0 for none; such a reply can be withdrawn. `seen`: the last history entry the author saw. */
export type Reply = { text: string; subject?: string; draft?: number; seen?: number };

/** How long a reply from a screen can be withdrawn. */
const WITHDRAWABLE_MS = 10_000;

/**
 * Queues a reply by e-mail: from a draft after ten seconds, from a program at once.
 * @throws Refusal `not_found`; `no_recipient`; `claimed_by_other`; `already_answered` by a colleague since `seen`; `conflict`
 *   when resolved or another window changed the draft; `invalid` for the text, an unfilled placeholder (`gap`) or too large
 *   files
 */
export async function replyToTicket(acting: Acting, number: number, reply: Reply): Promise<{ messageId: number }> {
  requirePermission(acting.actor, "ticket:reply");
  const text = requireText(reply.text);
  requireNoGap("subject", reply.subject ?? "");
  requireNoGap("text", text);

  return inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    if (reply.seen !== undefined) await requireUnanswered(acting, number, reply.seen);
    const subject = reply.subject?.replace(/\s+/g, " ").trim() || replySubject(ticket);
    const messageId = await insertReply(acting, ticket, { subject, text });
    if (reply.draft !== undefined) {
      const draft = await lockDraft(acting, number, requireAuthor(acting), reply.draft);
      if (draft) await moveDraftToMessage(acting, draft, messageId);
    }
    await queueMail(acting, {
      ticket: number,
      messageId,
      purpose: "reply",
      to: requireAddress(ticket),
      subject,
      text,
      inReplyTo: await lastMailMessageId(acting, number),
      ...(reply.draft === undefined ? {} : { notBefore: new Date(acting.now.getTime() + WITHDRAWABLE_MS) }),
    });
    await recordHistory(acting, { action: "ticket.replied", ticket: number, person: ticket.personId });
    return { messageId };
  });
}

function requireNoGap(field: "subject" | "text", words: string): void {
  const gap = openGaps(words)[0];
  if (gap) throw new Refusal("invalid", { gap }, [{ field, code: "gap" }]);
}

function requireAddress({ contactKind, contactNormalised }: Ticket): string {
  if (contactKind !== "email" || !contactNormalised) throw new Refusal("no_recipient");
  return contactNormalised;
}

async function insertReply(acting: Acting, ticket: Ticket, letter: { subject: string; text: string }): Promise<number> {
  const [row] = await acting.db
    .insert(messages)
    .values({
      ticketNumber: ticket.number,
      direction: "out",
      authorId: staffId(acting.actor),
      ...letter,
      at: acting.now,
    })
    .returning({ id: messages.id });
  return row!.id;
}

import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { withdrawMail } from "@/domain/outbox/withdraw";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { loseAnswer } from "../answers/lose-answer";
import { withdrawConfirmations } from "../letters/withdraw-confirmations";
import { lockTicket, type Ticket } from "../lock";
import { reopen } from "../reopen";
import { restoreDraft } from "./drafts/restore";

/**
 * Turns a queued reply back into its author's draft. What it answered is open again, and so is a ticket resolved meanwhile: its
 * requester would wait for a letter that never comes.
 * @returns whether the ticket was reopened
 * @throws Refusal `forbidden` for an agent on a colleague's reply; `not_found`; `already_sent`
 */
export async function withdrawReply(acting: Acting, number: number, messageId: number): Promise<{ reopened: boolean }> {
  requirePermission(acting.actor, "ticket:reply");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    const reply = await requireReply(acting, number, messageId);
    if (acting.actor.role === "agent" && reply.authorId !== staffId(acting.actor)) throw new Refusal("forbidden");

    await withdrawMail(acting, messageId);
    const reopened = await reopenResolved(acting, ticket);
    await loseAnswer(acting, messageId, "withdrawn");
    if (reply.authorId) await restoreDraft(acting, { ...reply, authorId: reply.authorId });
    await acting.db.delete(messages).where(eq(messages.id, messageId));
    await recordHistory(acting, { action: "ticket.reply_withdrawn", ticket: number, person: ticket.personId });
    return { reopened };
  });
}

async function reopenResolved(acting: Acting, ticket: Ticket): Promise<boolean> {
  if (!ticket.resolvedAt || ticket.mergedInto || ticket.dismissedAs) return false;
  await withdrawConfirmations(acting, ticket, ticket.resolvedAt);
  await reopen(acting, ticket);
  return true;
}

/** Automatic letters cannot be withdrawn. */
async function requireReply(acting: Acting, number: number, messageId: number) {
  const [found] = await acting.db
    .select({ message: messages })
    .from(messages)
    .innerJoin(outbox, eq(outbox.messageId, messages.id))
    .where(and(eq(messages.id, messageId), eq(messages.ticketNumber, number), eq(outbox.purpose, "reply")));
  if (!found) throw new Refusal("not_found");
  return found.message;
}

import { and, eq, inArray, ne } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { messages, requests } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { withdrawMail } from "@/domain/outbox/withdraw";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";
import { restoreDraft } from "./drafts/restore";

/**
 * Turns a queued reply back into its author's draft.
 * @throws Refusal `forbidden` for an agent on a colleague's reply; `not_found`; `conflict` when sent, the ticket is resolved,
 *   or it is the only answer to an answered question
 */
export async function withdrawReply(acting: Acting, number: number, messageId: number): Promise<void> {
  requirePermission(acting.actor, "ticket:reply");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    nextStatus(ticket.status, "work");
    const reply = await requireReply(acting, number, messageId);
    if (acting.actor.role === "agent" && reply.authorId !== staffId(acting.actor)) throw new Refusal("forbidden");
    if (await isOnlyAnswer(acting, number, messageId)) throw new Refusal("conflict");

    await withdrawMail(acting, messageId);
    if (reply.authorId) await restoreDraft(acting, { ...reply, authorId: reply.authorId });
    await acting.db.delete(messages).where(eq(messages.id, messageId));
    await recordHistory(acting, { action: "ticket.reply_withdrawn", ticket: number, person: ticket.personId });
  });
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

async function isOnlyAnswer(acting: Acting, number: number, messageId: number): Promise<boolean> {
  const others = await acting.db.$count(
    messages,
    and(eq(messages.ticketNumber, number), eq(messages.direction, "out"), ne(messages.id, messageId)),
  );
  if (others > 0) return false;
  const answered = await acting.db.$count(
    requests,
    and(
      eq(requests.ticketNumber, number),
      eq(requests.status, "applied"),
      inArray(requests.type, ["question", "access", "disclosure"]),
    ),
  );
  return answered > 0;
}

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
import { giveBack } from "./drafts/give-back";

/**
 * Takes a reply back that has not been sent yet: it is a draft of its author's again.
 *
 * @throws Refusal `forbidden` without `ticket:reply`, and for an agent on a colleague's reply; `not_found`; `conflict` when it has
 *   been sent, the ticket is resolved, or a question was ended as answered by this reply alone
 */
export async function withdrawReply(acting: Acting, number: number, messageId: number): Promise<void> {
  requirePermission(acting.actor, "ticket:reply");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    nextStatus(ticket.status, "work");
    const letter = await requireReply(acting, number, messageId);
    if (acting.actor.role === "agent" && letter.authorId !== staffId(acting.actor)) throw new Refusal("forbidden");
    if (await isLeantOn(acting, number, messageId)) throw new Refusal("conflict");

    await withdrawMail(acting, messageId);
    if (letter.authorId) await giveBack(acting, { ...letter, authorId: letter.authorId });
    await acting.db.delete(messages).where(eq(messages.id, messageId));
    await recordHistory(acting, { action: "ticket.reply_withdrawn", ticket: number, person: ticket.personId });
  });
}

/** Letters that the desk writes by itself are not withdrawn. */
async function requireReply(acting: Acting, number: number, messageId: number) {
  const [found] = await acting.db
    .select({ message: messages })
    .from(messages)
    .innerJoin(outbox, eq(outbox.messageId, messages.id))
    .where(and(eq(messages.id, messageId), eq(messages.ticketNumber, number), eq(outbox.purpose, "reply")));
  if (!found) throw new Refusal("not_found");
  return found.message;
}

/** A question was answered, and by nothing but this. */
async function isLeantOn(acting: Acting, number: number, messageId: number): Promise<boolean> {
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

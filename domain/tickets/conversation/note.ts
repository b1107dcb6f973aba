import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notifyAll } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { lockTicket } from "../lock";
import { encodeMentions } from "./mentions";
import { requireText } from "./require-text";

/**
 * Internal, also on resolved tickets; notifies mentioned colleagues.
 * @throws Refusal `not_found`; `invalid` (empty, or over 20,000 characters)
 */
export async function addNote(acting: Acting, number: number, text: string, mentionIds: string[] = []): Promise<void> {
  requirePermission(acting.actor, "ticket:note");
  const written = requireText(text);

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    const { text: encoded, mentioned } = await encodeMentions(acting, written, mentionIds);
    await acting.db.insert(messages).values({
      ticketNumber: number,
      direction: "note",
      authorId: staffId(acting.actor),
      text: encoded,
      at: acting.now,
    });
    await recordHistory(acting, { action: "ticket.noted", ticket: number, person: ticket.personId });
    await notifyAll(
      acting,
      mentioned.map((staffId) => ({ staffId, kind: "mentioned", ticket: number })),
    );
  });
}

import { messages } from "@/db/schema/tickets";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notifyAll } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { lockTicket } from "../lock";
import { keepMentions } from "./mentions";
import { requireText } from "./require-text";

/**
 * Adds a note among staff. Any ticket takes notes, resolved ones too; the requester never sees them. Colleagues whom it mentions
 * are told.
 *
 * @param meant ids of the colleagues that the text names as `@Name`
 * @throws Refusal `forbidden` without `ticket:note`; `not_found`; `invalid` when the text is empty or longer than 20,000 characters
 */
export async function addNote(acting: Acting, number: number, text: string, meant: string[] = []): Promise<void> {
  requirePermission(acting.actor, "ticket:note");
  const written = requireText(text);

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    const { text: kept, mentioned } = await keepMentions(acting, written, meant);
    await acting.db.insert(messages).values({
      ticketNumber: number,
      direction: "note",
      authorId: staffId(acting.actor),
      text: kept,
      at: acting.now,
    });
    await recordHistory(acting, { action: "ticket.noted", ticket: number, person: ticket.personId });
    await notifyAll(
      acting,
      mentioned.map((staffId) => ({ staffId, kind: "mentioned", ticket: number })),
    );
  });
}

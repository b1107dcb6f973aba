import { and, eq, sql } from "drizzle-orm";
import { attachments, drafts, type messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { announceDraft } from "./announce";
import { beginDraft } from "./begin";
import type { Draft } from "./lock";

type Letter = typeof messages.$inferSelect;

/** Makes a letter of staff a draft again, files and all. It goes before what its author has begun to write since. */
export async function giveBack(acting: Acting, letter: Letter & { authorId: string }): Promise<void> {
  const { id, ticketNumber, authorId, text } = letter;
  const begun = await begunSince(acting, ticketNumber, authorId);
  const subject = letter.subject ?? "";
  const draft = begun ?? (await beginDraft(acting, ticketNumber, authorId, { subject, text }));
  if (begun) {
    await acting.db
      .update(drafts)
      .set({
        subject,
        text: begun.text.trim() ? `${text}\n\n${begun.text}` : text,
        version: sql`${drafts.version} + 1`,
        updatedAt: acting.now,
      })
      .where(eq(drafts.id, begun.id));
  }
  await acting.db.update(attachments).set({ messageId: null, draftId: draft.id }).where(eq(attachments.messageId, id));
  await announceDraft(acting, ticketNumber);
}

async function begunSince(acting: Acting, number: number, author: string): Promise<Draft | undefined> {
  const [draft] = await acting.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketNumber, number), eq(drafts.staffId, author)))
    .for("update");
  return draft;
}

import { and, eq, sql } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { drafts, type messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { announceDraft } from "./announce";
import { createDraft } from "./create";
import type { Draft } from "./lock";

type Reply = typeof messages.$inferSelect;

/** Turns a reply back into a draft with its files, ahead of what the author has written since. */
export async function restoreDraft(acting: Acting, reply: Reply & { authorId: string }): Promise<void> {
  const { id, ticketNumber, authorId, text, contactId } = reply;
  const newer = await lockNewerDraft(acting, ticketNumber, authorId);
  const subject = reply.subject ?? "";
  const draft = newer ?? (await createDraft(acting, ticketNumber, authorId, { subject, text, contactId }));
  if (newer) {
    await acting.db
      .update(drafts)
      .set({
        subject,
        contactId,
        text: newer.text.trim() ? `${text}\n\n${newer.text}` : text,
        version: sql`${drafts.version} + 1`,
        updatedAt: acting.now,
      })
      .where(eq(drafts.id, newer.id));
  }
  await acting.db.update(attachments).set({ messageId: null, draftId: draft.id }).where(eq(attachments.messageId, id));
  await announceDraft(acting, ticketNumber);
}

async function lockNewerDraft(acting: Acting, number: number, author: string): Promise<Draft | undefined> {
  const [draft] = await acting.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketNumber, number), eq(drafts.staffId, author)))
    .for("update");
  return draft;
}

import { eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { deleteAttachments } from "../../attachments/delete-attachments";
import { announceDraft } from "./announce";
import { lockDraft, requireAuthor } from "./lock";

/** Idempotent. @throws Refusal `conflict` when another window changed the draft meanwhile */
export async function discardDraft(acting: Acting, number: number, version: number): Promise<void> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);

  await inTransaction(acting, async (acting) => {
    const draft = await lockDraft(acting, number, author, version);
    if (!draft) return;
    await deleteAttachments(acting, eq(attachments.draftId, draft.id));
    await acting.db.delete(drafts).where(eq(drafts.id, draft.id));
    await announceDraft(acting, number);
  });
}

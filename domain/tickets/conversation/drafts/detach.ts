import { and, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { deleteAttachments } from "../../attachments/delete-attachments";
import { type DraftFile, filesOfDraft } from "./files";
import { lockDraft, requireAuthor } from "./lock";

/** Idempotent. @throws Refusal `conflict` as when saving */
export async function detachFromDraft(
  acting: Acting,
  number: number,
  version: number,
  attachmentId: number,
): Promise<{ version: number; files: DraftFile[] }> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);

  return inTransaction(acting, async (acting) => {
    const draft = await lockDraft(acting, number, author, version);
    if (!draft) return { version: 0, files: [] };
    await deleteAttachments(acting, and(eq(attachments.draftId, draft.id), eq(attachments.id, attachmentId)));
    return { version: draft.version, files: await filesOfDraft(acting, draft.id) };
  });
}

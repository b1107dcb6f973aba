import { and, eq, inArray, notExists, type SQL } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/attachments";
import type { Acting } from "@/domain/acting";

/** Also deletes contents that nothing else uses. */
export async function deleteAttachments(acting: Acting, which: SQL | undefined): Promise<void> {
  const deleted = await acting.db.delete(attachments).where(which).returning({ sha256: attachments.sha256 });
  if (deleted.length === 0) return;
  const hashes = deleted.map((row) => row.sha256);
  await acting.db
    .select({ sha256: attachmentContents.sha256 })
    .from(attachmentContents)
    .where(inArray(attachmentContents.sha256, hashes))
    .orderBy(attachmentContents.sha256)
    .for("update");
  const stillUsed = acting.db
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.sha256, attachmentContents.sha256));
  await acting.db
    .delete(attachmentContents)
    .where(and(inArray(attachmentContents.sha256, hashes), notExists(stillUsed)));
}

import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { addAttachment } from "../../attachments/add-attachment";
import type { NewAttachment } from "../../ticket";
import { announceDraft } from "./announce";
import { createDraft } from "./create";
import { type DraftFile, filesOfDraft, MAX_FILE_SIZE, requireWithinLimit } from "./files";
import { lockDraft, requireAuthor } from "./lock";

/**
 * Creates the draft if there is none; the same file is stored once.
 * @param version the one the window knows, 0 for none
 * @throws Refusal `not_found`; `invalid` on `files`: `file_empty`, `file_too_large` (10 MB), `files_too_large` (20 MB
 *   together); `conflict`
 */
export async function attachToDraft(
  acting: Acting,
  number: number,
  version: number,
  file: NewAttachment,
): Promise<{ version: number; files: DraftFile[] }> {
  requirePermission(acting.actor, "ticket:reply");
  const author = requireAuthor(acting);
  requireFile(file);

  return inTransaction(acting, async (acting) => {
    const draft = (await lockDraft(acting, number, author, version)) ?? (await createDraft(acting, number, author));
    const before = await filesOfDraft(acting, draft.id);
    if (await isOnDraft(acting, draft.id, file)) return { version: draft.version, files: before };
    requireWithinLimit([...before, { size: file.content.byteLength }]);
    await addAttachment(acting, { draftId: draft.id }, file);
    await announceDraft(acting, number);
    return { version: draft.version, files: await filesOfDraft(acting, draft.id) };
  });
}

async function isOnDraft(acting: Acting, draftId: number, { name, content }: NewAttachment): Promise<boolean> {
  const sha256 = createHash("sha256").update(content).digest();
  const same = and(eq(attachments.draftId, draftId), eq(attachments.sha256, sha256), eq(attachments.name, name));
  return (await acting.db.$count(attachments, same)) > 0;
}

function requireFile(file: NewAttachment): void {
  const { byteLength } = file.content;
  if (byteLength === 0) throw new Refusal("invalid", {}, [{ field: "files", code: "file_empty" }]);
  if (byteLength > MAX_FILE_SIZE) throw new Refusal("invalid", {}, [{ field: "files", code: "file_too_large" }]);
}

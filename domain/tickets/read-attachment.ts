import { eq } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";

/**
 * An attachment with its bytes, for download.
 *
 * @throws Refusal `forbidden` without `ticket:read`; `not_found`
 */
export async function readAttachment(
  acting: Acting,
  id: number,
): Promise<{ name: string; mediaType: string; content: Uint8Array }> {
  requirePermission(acting.actor, "ticket:read");
  const [row] = await acting.db
    .select({ name: attachments.name, mediaType: attachments.mediaType, content: attachmentContents.content })
    .from(attachments)
    .innerJoin(attachmentContents, eq(attachmentContents.sha256, attachments.sha256))
    .where(eq(attachments.id, id));
  if (!row) throw new Refusal("not_found");
  return row;
}

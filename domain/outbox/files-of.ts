import { asc, eq } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/attachments";
import type { Acting } from "@/domain/acting";

export type OutgoingFile = { name: string; mediaType: string; content: Uint8Array };

export async function filesOf(acting: Acting, messageId: number | null): Promise<OutgoingFile[]> {
  if (messageId === null) return [];
  return acting.db
    .select({ name: attachments.name, mediaType: attachments.mediaType, content: attachmentContents.content })
    .from(attachments)
    .innerJoin(attachmentContents, eq(attachmentContents.sha256, attachments.sha256))
    .where(eq(attachments.messageId, messageId))
    .orderBy(asc(attachments.id));
}

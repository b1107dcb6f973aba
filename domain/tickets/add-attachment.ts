import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** A file as it came or was chosen. */
export type NewAttachment = { name: string; mediaType: string; content: Uint8Array };

const LONGEST_NAME = 255;

/** Keeps a file with a message or a draft. Its bytes are stored once, however many carry them. */
export async function addAttachment(
  acting: Acting,
  place: { messageId: number } | { draftId: number },
  file: NewAttachment,
): Promise<void> {
  const sha256 = createHash("sha256").update(file.content).digest();
  const size = file.content.byteLength;
  // Updating locks the row, so that an erasure that is about to remove unused contents waits for us, or we for it.
  await acting.db
    .insert(attachmentContents)
    .values({ sha256, size, content: file.content })
    .onConflictDoUpdate({ target: attachmentContents.sha256, set: { size: sql`excluded.size` } });
  await acting.db
    .insert(attachments)
    .values({ ...place, name: file.name.slice(0, LONGEST_NAME), mediaType: file.mediaType, size, sha256 })
    .onConflictDoNothing();
}

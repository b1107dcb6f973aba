import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { attachmentContents, attachments } from "@/db/schema/attachments";
import type { Acting } from "@/domain/acting";
import type { NewAttachment } from "../ticket";

export type AttachmentTarget = { messageId: number } | { draftId: number };

const MAX_NAME_LENGTH = 255;

/** Contents are stored once per hash. */
export async function addAttachment(acting: Acting, target: AttachmentTarget, file: NewAttachment): Promise<void> {
  await addAttachments(acting, [{ target, file }]);
}

export async function addAttachments(
  acting: Acting,
  added: { target: AttachmentTarget; file: NewAttachment }[],
): Promise<void> {
  const rows = added.map(({ target, file }) => {
    const sha256 = createHash("sha256").update(file.content).digest();
    const stored = { size: file.content.byteLength, sha256 };
    const row = { messageId: null, draftId: null, ...target, ...stored };
    return {
      row: { ...row, name: file.name.slice(0, MAX_NAME_LENGTH), mediaType: file.mediaType },
      content: file.content,
    };
  });
  // Sorted, so that two writers of the same files cannot deadlock.
  const contents = new Map(rows.map(({ row: { size, sha256 }, content }) => [hex(sha256), { sha256, size, content }]));
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, content]) => content);
  // The update locks the row against an erasure that is about to delete unused contents.
  await insertRows(acting.db, attachmentContents, sorted, {
    conflict: sql`on conflict (sha256) do update set size = excluded.size`,
  });
  await insertRows(
    acting.db,
    attachments,
    rows.map(({ row }) => row),
    { conflict: sql`on conflict do nothing` },
  );
}

function hex(sha256: Uint8Array): string {
  return Buffer.from(sha256).toString("hex");
}

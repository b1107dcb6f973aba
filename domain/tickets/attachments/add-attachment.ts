import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { attachmentContents, attachments } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { NewAttachment } from "../ticket";

/** The message or the draft that a file is with. */
export type AttachmentPlace = { messageId: number } | { draftId: number };

const LONGEST_NAME = 255;

/** Keeps a file with a message or a draft. Its bytes are stored once, however many carry them. */
export async function addAttachment(acting: Acting, place: AttachmentPlace, file: NewAttachment): Promise<void> {
  await addAttachments(acting, [{ place, file }]);
}

/** Keeps files as {@link addAttachment} does. */
export async function addAttachments(
  acting: Acting,
  added: { place: AttachmentPlace; file: NewAttachment }[],
): Promise<void> {
  const rows = added.map(({ place, file }) => {
    const sha256 = createHash("sha256").update(file.content).digest();
    const kept = { size: file.content.byteLength, sha256 };
    const row = { messageId: null, draftId: null, ...place, ...kept };
    return {
      row: { ...row, name: file.name.slice(0, LONGEST_NAME), mediaType: file.mediaType },
      content: file.content,
    };
  });
  // In one order everywhere, so that two who keep the same files wait for each other, and neither for ever.
  const contents = new Map(rows.map(({ row: { size, sha256 }, content }) => [hex(sha256), { sha256, size, content }]));
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, content]) => content);
  // Updating locks the row, so that an erasure that is about to remove unused contents waits for us, or we for it.
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

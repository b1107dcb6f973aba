import { asc, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** A file of a draft; `size` in bytes. */
export type DraftFile = { id: number; name: string; mediaType: string; size: number };

/** In bytes; most mail servers take letters of 25 MB, and base64 adds a third. */
export const LARGEST_FILE = 10_000_000;
const LARGEST_TOGETHER = 20_000_000;

/** The files of a draft, in the order they were added. */
export async function filesOfDraft(acting: Acting, draftId: number): Promise<DraftFile[]> {
  const { id, name, mediaType, size } = attachments;
  return acting.db
    .select({ id, name, mediaType, size })
    .from(attachments)
    .where(eq(attachments.draftId, draftId))
    .orderBy(asc(attachments.id));
}

/** @throws Refusal `invalid` on field `files`: `files_too_large` when together they are more than a letter may carry */
export function requireWithinLimit(files: { size: number }[]): void {
  const together = files.reduce((sum, { size }) => sum + size, 0);
  if (together > LARGEST_TOGETHER) throw new Refusal("invalid", {}, [{ field: "files", code: "files_too_large" }]);
}

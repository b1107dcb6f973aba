import { asc, eq } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** `size` in bytes. */
export type DraftFile = { id: number; name: string; mediaType: string; size: number };

/** In bytes. Most mail servers accept 25 MB, and base64 adds a third. */
export const MAX_FILE_SIZE = 10_000_000;
const MAX_TOTAL_SIZE = 20_000_000;

export async function filesOfDraft(acting: Acting, draftId: number): Promise<DraftFile[]> {
  const { id, name, mediaType, size } = attachments;
  return acting.db
    .select({ id, name, mediaType, size })
    .from(attachments)
    .where(eq(attachments.draftId, draftId))
    .orderBy(asc(attachments.id));
}

/** @throws Refusal `invalid` on `files`: `files_too_large` */
export function requireWithinLimit(files: { size: number }[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_TOTAL_SIZE) throw new Refusal("invalid", {}, [{ field: "files", code: "files_too_large" }]);
}

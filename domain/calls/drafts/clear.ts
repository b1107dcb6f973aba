import { callDrafts } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { type DraftPlace, draftAt } from "./place";

export async function clearCallDraft(acting: Acting, staffId: string, place: DraftPlace): Promise<void> {
  await acting.db.delete(callDrafts).where(draftAt(staffId, place));
}

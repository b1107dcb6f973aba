import { and, eq, isNull } from "drizzle-orm";
import { callDrafts } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";

export async function clearCallDraft(acting: Acting, staffId: string, call: number | null): Promise<void> {
  await acting.db.delete(callDrafts).where(draftOf(staffId, call));
}

export function draftOf(staffId: string, call: number | null) {
  return and(eq(callDrafts.staffId, staffId), call === null ? isNull(callDrafts.call) : eq(callDrafts.call, call));
}

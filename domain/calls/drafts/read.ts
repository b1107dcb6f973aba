import { callDrafts } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { type DraftPlace, draftAt } from "./place";
import { purgeCallDrafts } from "./save";
import { unsealDraft } from "./seal";

export type CallDraft = { text: string; version: number };

/** The actor's own draft of a call, or null once it is a day old. */
export async function readCallDraft(acting: Acting, place: DraftPlace): Promise<CallDraft | null> {
  requirePermission(acting.actor, "call:handle");
  const me = staffId(acting.actor);
  if (!me) return null;
  await purgeCallDrafts(acting);
  const [draft] = await acting.db.select().from(callDrafts).where(draftAt(me, place));
  return draft ? { text: unsealDraft(me, draft.sealed), version: draft.version } : null;
}

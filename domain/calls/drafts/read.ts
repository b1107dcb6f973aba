import { callDrafts } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { draftOf } from "./clear";
import { purgeCallDrafts } from "./save";
import { unsealDraft } from "./seal";

/** What was typed during a call, as the screen wrote it. */
export type KeptDraft = { text: string; version: number };

/**
 * The actor's own draft of a call, or null. What is older than a day is gone.
 *
 * @param call null for a call that no telephone system announced
 * @throws Refusal `forbidden` without `call:handle`
 */
export async function readCallDraft(acting: Acting, call: number | null): Promise<KeptDraft | null> {
  requirePermission(acting.actor, "call:handle");
  const me = staffId(acting.actor);
  if (!me) return null;
  await purgeCallDrafts(acting);
  const [draft] = await acting.db.select().from(callDrafts).where(draftOf(me, call));
  return draft ? { text: unsealDraft(me, draft.sealed), version: draft.version } : null;
}

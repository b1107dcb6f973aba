import { callDrafts } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { requireStaffId } from "../lock";
import { type DraftPlace, draftAt } from "./place";
import type { CallDraftInput } from "./save";
import { unsealDraft } from "./seal";

/** @returns what was thrown away, so that the agent's screen can put it back; null when there was nothing */
export async function discardCallDraft(acting: Acting, place: DraftPlace): Promise<CallDraftInput | null> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);
  return inTransaction(acting, async (acting) => {
    const [draft] = await acting.db
      .delete(callDrafts)
      .where(draftAt(me, place))
      .returning({ sealed: callDrafts.sealed, personId: callDrafts.personId });
    return draft ? { text: unsealDraft(me, draft.sealed), personId: draft.personId } : null;
  });
}

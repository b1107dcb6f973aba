import { and, desc, eq, isNotNull, notExists } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { purgeCallDrafts } from "./save";
import { unsealDraft } from "./seal";

/** `personId`: whom the agent has chosen, if anybody. */
export type KeyedDraft = { key: string; text: string; personId: string | null; updatedAt: Date };

const MAX_DRAFTS = 50;

/** The actor's own drafts of calls that nobody announced, of the last day, the latest first. */
export async function listCallDrafts(acting: Acting): Promise<KeyedDraft[]> {
  requirePermission(acting.actor, "call:handle");
  const me = staffId(acting.actor);
  if (!me) return [];
  await purgeCallDrafts(acting);
  // A window that saved while the call was being logged may have left one behind.
  const logged = acting.db.select({ id: calls.id }).from(calls).where(eq(calls.logKey, callDrafts.key));
  const rows = await acting.db
    .select()
    .from(callDrafts)
    .where(and(eq(callDrafts.staffId, me), isNotNull(callDrafts.key), notExists(logged)))
    .orderBy(desc(callDrafts.updatedAt), desc(callDrafts.id))
    .limit(MAX_DRAFTS);
  return rows.map(({ key, sealed, personId, updatedAt }) => ({
    key: key!,
    text: unsealDraft(me, sealed),
    personId,
    updatedAt,
  }));
}

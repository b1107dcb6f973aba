import { and, eq, lt } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import { people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePersonId } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockOwnCall, requireStaffId } from "../lock";
import { columnsOf, type DraftPlace, draftAt } from "./place";
import { sealDraft } from "./seal";

/** `personId` lets an erasure find the draft. */
export type CallDraftInput = { text: string; personId: string | null };

const MAX_LENGTH = 60_000;
const RETENTION_MS = 24 * 60 * 60 * 1000;

/**
 * Autosaves, sealed, what an agent types during a call. Nothing else changes, so nothing goes on the history.
 * @param version the one the window knows, 0 for none
 * @throws Refusal `invalid`; `not_found`; `conflict` when another window of the agent saved meanwhile, or the call is logged
 */
export async function saveCallDraft(
  acting: Acting,
  place: DraftPlace,
  version: number,
  input: CallDraftInput,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);
  if (input.text.length > MAX_LENGTH) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);

  return inTransaction(acting, async (acting) => {
    await requireUnlogged(acting, me, place);
    await purgeCallDrafts(acting);
    const personId = await requireNotErased(acting, input.personId);
    const values = { sealed: sealDraft(me, input.text), personId, updatedAt: acting.now };
    const [draft] = await acting.db.select().from(callDrafts).where(draftAt(me, place)).for("update");
    const current = draft?.version ?? 0;
    if (current !== version) throw new Refusal("conflict", { version: current });
    if (!draft) return insertDraft(acting, { staffId: me, ...columnsOf(place), ...values });
    await acting.db
      .update(callDrafts)
      .set({ ...values, version: version + 1 })
      .where(eq(callDrafts.id, draft.id));
    return { version: version + 1 };
  });
}

/** The draft of a call ends with it, and a window that saves late does not bring it back. */
async function requireUnlogged(acting: Acting, me: string, place: DraftPlace): Promise<void> {
  if ("call" in place) {
    if ((await lockOwnCall(acting, place.call)).loggedAt) throw new Refusal("conflict");
    return;
  }
  const logged = and(eq(calls.staffId, me), eq(calls.logKey, place.key));
  if ((await acting.db.$count(calls, logged)) > 0) throw new Refusal("conflict");
}

async function insertDraft(acting: Acting, draft: typeof callDrafts.$inferInsert): Promise<{ version: number }> {
  const [inserted] = await acting.db
    .insert(callDrafts)
    .values(draft)
    .onConflictDoNothing()
    .returning({ version: callDrafts.version });
  if (!inserted) throw new Refusal("conflict");
  return inserted;
}

export async function purgeCallDrafts(acting: Acting): Promise<void> {
  const expiry = new Date(acting.now.getTime() - RETENTION_MS);
  await acting.db.delete(callDrafts).where(lt(callDrafts.updatedAt, expiry));
}

/** Locks the person: a concurrent erasure either finds the draft or is seen here. */
async function requireNotErased(acting: Acting, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  requirePersonId(personId);
  const [person] = await acting.db
    .select({ erasedAt: people.erasedAt })
    .from(people)
    .where(eq(people.id, personId))
    .for("share");
  if (!person || person.erasedAt) throw new Refusal("not_found");
  return personId;
}

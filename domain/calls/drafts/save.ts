import { eq, lt } from "drizzle-orm";
import { callDrafts } from "@/db/schema/calls";
import { people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePersonId } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockOwnCall, requireTelephone } from "../lock";
import { draftOf } from "./clear";
import { sealDraft } from "./seal";

/** What is typed, as the screen writes it; `personId` is whom it speaks of, so that an erasure finds it. */
export type TypedCall = { text: string; personId: string | null };

const LONGEST = 60_000;
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps what an agent types during a call, as they type, sealed. Nothing else changes by it, so the history says nothing.
 * Drafts that nobody went on with for a day are thrown away in passing.
 *
 * @param version the one that the window knows, 0 for none
 * @throws Refusal `forbidden` without `call:handle` or for a program; `invalid` when it is too long; `not_found` for a call that is not
 *   the actor's; `conflict` when another window of the same agent was there meanwhile, or the call is logged
 */
export async function saveCallDraft(
  acting: Acting,
  call: number | null,
  version: number,
  typed: TypedCall,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "call:handle");
  const me = requireTelephone(acting);
  if (typed.text.length > LONGEST) throw new Refusal("invalid", {}, [{ field: "text", code: "too_long" }]);

  return inTransaction(acting, async (acting) => {
    if (call !== null && (await lockOwnCall(acting, call)).loggedAt) throw new Refusal("conflict");
    await purgeCallDrafts(acting);
    const personId = await stillThere(acting, typed.personId);
    const values = { sealed: sealDraft(me, typed.text), personId, updatedAt: acting.now };
    const [draft] = await acting.db.select().from(callDrafts).where(draftOf(me, call)).for("update");
    if ((draft?.version ?? 0) !== version) throw new Refusal("conflict");
    if (draft) {
      await acting.db
        .update(callDrafts)
        .set({ ...values, version: version + 1 })
        .where(eq(callDrafts.id, draft.id));
      return { version: version + 1 };
    }
    const [begun] = await acting.db
      .insert(callDrafts)
      .values({ staffId: me, call, ...values })
      .onConflictDoNothing()
      .returning({ version: callDrafts.version });
    if (!begun) throw new Refusal("conflict");
    return begun;
  });
}

/** Throws away the drafts of all that are older than a day. */
export async function purgeCallDrafts(acting: Acting): Promise<void> {
  const old = new Date(acting.now.getTime() - KEPT_MS);
  await acting.db.delete(callDrafts).where(lt(callDrafts.updatedAt, old));
}

/**
 * Locked, so that an erasure either finds the draft or stands in the record already.
 *
 * @throws Refusal `not_found` for who was erased meanwhile: nothing more may be kept of them
 */
async function stillThere(acting: Acting, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  requirePersonId(personId);
  const [person] = await acting.db
    .select({ erasedAt: people.erasedAt })
    .from(people)
    .where(eq(people.id, personId))
    .for("key share");
  if (!person || person.erasedAt) throw new Refusal("not_found");
  return personId;
}

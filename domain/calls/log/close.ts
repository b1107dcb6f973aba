import { eq } from "drizzle-orm";
import { calls, type DISPOSITIONS } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { clearCallDraft } from "../drafts/clear";
import { lockOwnCall, requireTelephone } from "../lock";
import { requirePast } from "../require-past";

export type Disposition = (typeof DISPOSITIONS)[number];

/** Ends that leave no ticket. */
export type ClosedAs = Extract<Disposition, "dropped" | "wrong_number" | "silent" | "no_request" | "missed">;

/** Whoever may call back needs the number; nobody else does. */
const NUMBER_KEPT: readonly ClosedAs[] = ["dropped", "missed"];

/**
 * Closes a call that asked for nothing: no ticket, no person, and what was typed is thrown away.
 *
 * @param call null for a call that no telephone system announced
 * @param key what the screen calls this act: done again, it changes nothing
 * @throws Refusal `forbidden` without `call:handle` or for a program; `not_found`; `conflict` when the call is logged already
 */
export async function closeCall(
  acting: Acting,
  { call, startedAt, as, key }: { call: number | null; startedAt: Date; as: ClosedAs; key: string },
): Promise<void> {
  requirePermission(acting.actor, "call:handle");
  const me = requireTelephone(acting);

  await inTransaction(acting, async (acting) => {
    const id = call === null ? await insertClosed(acting, me, startedAt, as, key) : await close(acting, call, as, key);
    if (id === null) return;
    await clearCallDraft(acting, me, call);
    await recordHistory(acting, { action: "call.closed", details: { call: String(id), disposition: as } });
    await announce(acting, { action: "call.changed", to: me, id: String(id) });
  });
}

async function close(acting: Acting, id: number, as: ClosedAs, key: string): Promise<number | null> {
  const call = await lockOwnCall(acting, id);
  if (call.logKey === key) return null;
  if (call.loggedAt) throw new Refusal("conflict");
  const number = NUMBER_KEPT.includes(as) ? {} : { fromNumber: null };
  await acting.db
    .update(calls)
    .set({ disposition: as, loggedAt: acting.now, logKey: key, ...number })
    .where(eq(calls.id, id));
  return id;
}

async function insertClosed(acting: Acting, me: string, startedAt: Date, as: ClosedAs, key: string) {
  const rangAt = requirePast(startedAt, acting.now, "startedAt");
  const [row] = await acting.db
    .insert(calls)
    .values({
      staffId: me,
      rangAt,
      takenAt: rangAt,
      endedAt: acting.now,
      disposition: as,
      loggedAt: acting.now,
      logKey: key,
      createdAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: calls.id });
  return row?.id ?? null;
}

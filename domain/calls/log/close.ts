import { eq } from "drizzle-orm";
import { calls, type DISPOSITIONS } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { clearCallDraft } from "../drafts/clear";
import { placeOf } from "../drafts/place";
import { lockOwnCall, requireStaffId } from "../lock";
import { requirePast } from "../require-past";

export type Disposition = (typeof DISPOSITIONS)[number];

export type ClosedDisposition = Extract<Disposition, "dropped" | "wrong_number" | "silent" | "no_request" | "missed">;

/** Data minimisation: the number is kept only where somebody may call back. */
const KEEPS_NUMBER: readonly ClosedDisposition[] = ["dropped", "missed"];

/**
 * Closes a call that asked for nothing; no ticket. `key` is the screen's idempotency key.
 * @throws Refusal `not_found`; `conflict` when logged
 */
export async function closeCall(
  acting: Acting,
  { call, startedAt, as, key }: { call: number | null; startedAt: Date; as: ClosedDisposition; key: string },
): Promise<void> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);

  await inTransaction(acting, async (acting) => {
    const id = call === null ? await insertClosed(acting, me, startedAt, as, key) : await close(acting, call, as, key);
    if (id === null) return;
    await clearCallDraft(acting, me, placeOf({ call, key }));
    await recordHistory(acting, { action: "call.closed", details: { call: String(id), disposition: as } });
    await announce(acting, { action: "call.changed", to: me, id: String(id) });
  });
}

async function close(acting: Acting, id: number, as: ClosedDisposition, key: string): Promise<number | null> {
  const call = await lockOwnCall(acting, id);
  if (call.logKey === key) return null;
  if (call.loggedAt) throw new Refusal("conflict");
  const number = KEEPS_NUMBER.includes(as) ? {} : { fromNumber: null };
  await acting.db
    .update(calls)
    .set({ disposition: as, loggedAt: acting.now, logKey: key, ...number })
    .where(eq(calls.id, id));
  return id;
}

async function insertClosed(acting: Acting, me: string, startedAt: Date, as: ClosedDisposition, key: string) {
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

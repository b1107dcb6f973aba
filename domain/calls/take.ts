import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockOwnCall } from "./lock";

/** Taking twice changes nothing. @throws Refusal `not_found`, also for a colleague's; `conflict` when logged */
export async function takeCall(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "call:handle");

  await inTransaction(acting, async (acting) => {
    const call = await lockOwnCall(acting, id);
    if (call.loggedAt) throw new Refusal("conflict");
    if (call.takenAt) return;
    await acting.db.update(calls).set({ takenAt: acting.now }).where(eq(calls.id, id));
    await recordHistory(acting, { action: "call.taken", details: { call: String(id) } });
    await announce(acting, { action: "call.changed", to: call.staffId, id: String(id) });
  });
}

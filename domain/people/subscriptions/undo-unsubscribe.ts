import { and, eq } from "drizzle-orm";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type AppliedUnsubscribe = { requestId: number; personId: string | null; ended: number; suppressed: number };

/**
 * Restores exactly what one unsubscribe ended and suppressed; it is no new consent. The caller locks the record and records it.
 * @throws Refusal `conflict` when any of it has changed since
 */
export async function undoUnsubscribe(
  acting: Acting,
  applied: AppliedUnsubscribe,
): Promise<{ restored: number; lifted: number }> {
  const restored = applied.personId
    ? await acting.db
        .update(subscriptions)
        .set({ status: "active", changedAt: acting.now, requestId: null })
        .where(
          and(
            eq(subscriptions.personId, applied.personId),
            eq(subscriptions.requestId, applied.requestId),
            eq(subscriptions.status, "ended"),
          ),
        )
        .returning({ region: subscriptions.region })
    : [];
  const lifted = await acting.db
    .delete(suppressions)
    .where(eq(suppressions.requestId, applied.requestId))
    .returning({ id: suppressions.id });
  if (restored.length < applied.ended || lifted.length < applied.suppressed) throw new Refusal("conflict");
  return { restored: restored.length, lifted: lifted.length };
}

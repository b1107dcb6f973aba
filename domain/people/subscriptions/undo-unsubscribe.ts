import { and, eq } from "drizzle-orm";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** What an unsubscribe did, by its own account. */
export type AppliedUnsubscribe = { requestId: number; personId: string | null; ended: number; suppressed: number };

/**
 * Puts back what one unsubscribe took away, and nothing else: the subscriptions that it ended, and the suppressions that it
 * set, on a contact that has come in their place since as well. It is no new consent: what held before the slip holds again.
 * The caller has locked the record, and records the act.
 *
 * @returns how many of each
 * @throws Refusal `conflict` when somebody has changed one of them since
 */
export async function undoUnsubscribe(
  acting: Acting,
  left: AppliedUnsubscribe,
): Promise<{ restored: number; lifted: number }> {
  const restored = left.personId
    ? await acting.db
        .update(subscriptions)
        .set({ status: "active", changedAt: acting.now, requestId: null })
        .where(
          and(
            eq(subscriptions.personId, left.personId),
            eq(subscriptions.requestId, left.requestId),
            eq(subscriptions.status, "ended"),
          ),
        )
        .returning({ region: subscriptions.region })
    : [];
  const lifted = await acting.db
    .delete(suppressions)
    .where(eq(suppressions.requestId, left.requestId))
    .returning({ id: suppressions.id });
  if (restored.length < left.ended || lifted.length < left.suppressed) throw new Refusal("conflict");
  return { restored: restored.length, lifted: lifted.length };
}

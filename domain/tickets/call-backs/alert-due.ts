import { and, eq, isNull, lte } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { type Acting, inTransaction } from "@/domain/acting";
import { notifyAll } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";

/**
 * Notifies whoever promised a call that it is time: once for each, however many workers ask.
 * @returns how many were notified
 */
export async function alertCallBacks(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "notification:alert");
  return inTransaction(acting, async (acting) => {
    const due = await acting.db
      .update(callBacks)
      .set({ toldAt: acting.now })
      .where(and(eq(callBacks.state, "open"), isNull(callBacks.toldAt), lte(callBacks.at, acting.now)))
      .returning({ staffId: callBacks.staffId, ticket: callBacks.ticketNumber });
    await notifyAll(
      acting,
      due.map((of) => ({ ...of, kind: "call_back_due" as const })),
    );
    return due.length;
  });
}

import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { wakeDelivery } from "./queue-mail";

/**
 * The caller records the act that released it.
 * @returns how many are on their way
 */
export async function releaseHeldMail(acting: Acting, ticket: number): Promise<number> {
  requirePermission(acting.actor, "outbox:queue");

  return inTransaction(acting, async (acting) => {
    const released = await acting.db
      .update(outbox)
      .set({ state: "queued", nextAttemptAt: acting.now })
      .where(and(eq(outbox.ticketNumber, ticket), eq(outbox.state, "held")))
      .returning({ id: outbox.id });
    if (released.length > 0) await wakeDelivery(acting);
    return released.length;
  });
}

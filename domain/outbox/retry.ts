import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { wakeDelivery } from "./queue-mail";

/** @throws Refusal `conflict` unless it has failed */
export async function retryMail(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "outbox:queue");

  await inTransaction(acting, async (acting) => {
    const [row] = await acting.db
      .update(outbox)
      .set({ state: "queued", attempts: 0, failure: null, nextAttemptAt: acting.now })
      .where(and(eq(outbox.id, id), eq(outbox.state, "failed")))
      .returning({ ticket: outbox.ticketNumber, purpose: outbox.purpose });
    if (!row) throw new Refusal("conflict");
    await wakeDelivery(acting);
    await recordHistory(acting, { action: "mail.retried", ticket: row.ticket, details: { purpose: row.purpose } });
  });
}

import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/**
 * Cancels a message's mail while it is still queued. Waits for a delivery under way, and then finds it sent. The caller
 * records the act.
 * @throws Refusal `already_sent` unless it is queued
 */
export async function withdrawMail(acting: Acting, messageId: number): Promise<void> {
  requirePermission(acting.actor, "outbox:queue");
  const withdrawn = await acting.db
    .update(outbox)
    .set({ state: "cancelled", envelope: null, messageId: null })
    .where(and(eq(outbox.messageId, messageId), eq(outbox.state, "queued")))
    .returning({ id: outbox.id });
  if (withdrawn.length === 0) throw new Refusal("already_sent");
}

import { and, eq, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/**
 * Cancels what has not been sent on these tickets, failed mail included, and drops the sealed envelopes. The caller
 * records the act that makes the mail needless.
 * @returns how many were cancelled
 */
export async function cancelMail(acting: Acting, tickets: number[]): Promise<number> {
  requirePermission(acting.actor, "outbox:queue");
  if (tickets.length === 0) return 0;

  const cancelled = await acting.db
    .update(outbox)
    .set({ state: "cancelled", envelope: null })
    .where(and(inArray(outbox.ticketNumber, tickets), inArray(outbox.state, ["held", "queued", "failed"])))
    .returning({ id: outbox.id });
  return cancelled.length;
}

/** Cancels a letter that has not gone, with its sealed envelope. The caller records the act that makes it needless. */
export async function dropLetter(acting: Acting, id: number): Promise<void> {
  await acting.db
    .update(outbox)
    .set({ state: "cancelled", envelope: null })
    .where(and(eq(outbox.id, id), inArray(outbox.state, ["held", "queued", "failed"])));
}

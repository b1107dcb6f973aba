import { asc, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { readTrouble } from "./trouble";

/**
 * @param server by which it would go: while that one takes nothing, nothing is due
 * @returns milliseconds, 0 when one is due already; null when nothing is queued
 */
export async function untilNextDelivery(acting: Acting, server = ""): Promise<number | null> {
  requirePermission(acting.actor, "outbox:deliver");
  const [next] = await acting.db
    .select({ at: outbox.nextAttemptAt })
    .from(outbox)
    .where(eq(outbox.state, "queued"))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(1);
  if (!next) return null;
  const trouble = await readTrouble(acting);
  const gate = trouble?.server === server ? trouble.nextAttemptAt.getTime() : 0;
  return Math.max(0, Math.max(next.at.getTime(), gate) - acting.now.getTime());
}

import { asc, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** @returns milliseconds, 0 when one is due already; null when nothing is queued */
export async function untilNextDelivery(acting: Acting): Promise<number | null> {
  requirePermission(acting.actor, "outbox:deliver");
  const [next] = await acting.db
    .select({ at: outbox.nextAttemptAt })
    .from(outbox)
    .where(eq(outbox.state, "queued"))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(1);
  return next ? Math.max(0, next.at.getTime() - acting.now.getTime()) : null;
}

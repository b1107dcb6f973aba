import { and, eq, gt, min } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** How long until the time of the next promised call, in milliseconds, so that an open page can look again then; null when none is. */
export async function nextCallBack(acting: Acting): Promise<number | null> {
  requirePermission(acting.actor, "ticket:read");
  const [next] = await acting.db
    .select({ at: min(callBacks.at) })
    .from(callBacks)
    .where(and(eq(callBacks.state, "open"), gt(callBacks.at, acting.now)));
  return next?.at ? next.at.getTime() - acting.now.getTime() : null;
}

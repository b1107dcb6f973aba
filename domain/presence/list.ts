import { and, eq, ne, sql } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { presences } from "@/db/schema/together";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { PresenceState } from "@/vocabulary/presence";
import { isAlive } from "./alive";

/** Several tabs of one colleague count once, as replying if one of them is. */
export type Colleague = { ticket: number; id: string; name: string; state: PresenceState };

export async function listPresences(acting: Acting, ticket?: number): Promise<Colleague[]> {
  requirePermission(acting.actor, "ticket:read");
  const me = staffId(acting.actor);
  return acting.db
    .select({
      ticket: presences.ticketNumber,
      id: staff.id,
      name: staff.name,
      // "replying" comes before "viewing".
      state: sql<PresenceState>`min(${presences.state})`,
    })
    .from(presences)
    .innerJoin(staff, eq(staff.id, presences.staffId))
    .where(
      and(
        isAlive,
        ticket === undefined ? undefined : eq(presences.ticketNumber, ticket),
        me ? ne(presences.staffId, me) : undefined,
      ),
    )
    .groupBy(presences.ticketNumber, staff.id, staff.name)
    .orderBy(presences.ticketNumber, staff.name);
}

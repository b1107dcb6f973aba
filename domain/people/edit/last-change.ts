import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { apiTokens, staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** `name` null: the desk itself, or a deleted account. */
export type LastChange = { at: Date; name: string | null };

/**
 * @param field as an edit's history names it: `address`, `custom`, `email`, `phone`
 * @returns null when unchanged since the person was created
 */
export async function lastChange(acting: Acting, personId: string, field: string): Promise<LastChange | null> {
  requirePermission(acting.actor, "history:read");
  const [found] = await acting.db
    .select({ at: history.at, name: sql<string | null>`coalesce(${staff.name}, ${apiTokens.name})` })
    .from(history)
    .leftJoin(staff, and(eq(history.actorKind, "staff"), sql`${staff.id}::text = ${history.actorId}`))
    .leftJoin(apiTokens, and(eq(history.actorKind, "token"), sql`${apiTokens.id}::text = ${history.actorId}`))
    .where(
      and(
        eq(history.person, personId),
        inArray(history.action, ["person.edited", "person.merged"]),
        sql`${history.details} -> 'fields' ? ${field}`,
      ),
    )
    .orderBy(desc(history.seq))
    .limit(1);
  return found ?? null;
}

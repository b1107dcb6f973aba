import { and, eq, type SQL, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { apiTokens, staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";

/** Entries with the names of who acted; the values stay sealed. */
export function selectEntries(acting: Acting, where: SQL | undefined) {
  return acting.db
    .select({
      seq: history.seq,
      at: history.at,
      actor: {
        kind: history.actorKind,
        id: history.actorId,
        name: sql<string | null>`coalesce(${staff.name}, ${apiTokens.name})`,
      },
      action: history.action,
      ticket: history.ticket,
      person: history.person,
      details: history.details,
      sealed: history.sealed,
    })
    .from(history)
    .leftJoin(staff, and(eq(history.actorKind, "staff"), sql`${staff.id}::text = ${history.actorId}`))
    .leftJoin(apiTokens, and(eq(history.actorKind, "token"), sql`${apiTokens.id}::text = ${history.actorId}`))
    .where(where);
}

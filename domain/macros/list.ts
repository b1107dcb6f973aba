import { isNotNull, isNull, sql } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { Macro } from "./lock";

export async function listMacros(acting: Acting, which: { archived?: boolean } = {}): Promise<Macro[]> {
  requirePermission(acting.actor, "macro:run");
  return acting.db
    .select()
    .from(macros)
    .where(which.archived ? isNotNull(macros.archivedAt) : isNull(macros.archivedAt))
    .orderBy(sql`lower(${macros.nameRu})`, macros.id);
}

import { isNotNull, isNull, sql } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { Template } from "./lock";

export async function listTemplates(acting: Acting, which: { archived?: boolean } = {}): Promise<Template[]> {
  requirePermission(acting.actor, "template:read");
  return acting.db
    .select()
    .from(templates)
    .where(which.archived ? isNotNull(templates.archivedAt) : isNull(templates.archivedAt))
    .orderBy(sql`lower(${templates.nameRu})`);
}

import { asc, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

export async function listAssignees(acting: Acting): Promise<{ id: string; name: string }[]> {
  requirePermission(acting.actor, "ticket:assign");
  return acting.db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id));
}

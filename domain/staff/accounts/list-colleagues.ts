import { and, asc, isNull, ne } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** Colleagues who can be mentioned in a note, by name. */
export async function listColleagues(acting: Acting): Promise<{ id: string; name: string }[]> {
  requirePermission(acting.actor, "ticket:note");
  const me = staffId(acting.actor);
  return acting.db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(isNull(staff.disabledAt), me ? ne(staff.id, me) : undefined))
    .orderBy(asc(staff.name), asc(staff.id));
}

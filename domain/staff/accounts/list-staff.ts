import { asc, eq, max, sql } from "drizzle-orm";
import { sessions, staff } from "@/db/schema/staff";
import type { Acting, Role } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

export type StaffRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: Date;
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
};

/** Enabled members first, by name. */
export async function listStaff(acting: Acting): Promise<StaffRow[]> {
  requirePermission(acting.actor, "staff:manage");
  return acting.db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      createdAt: staff.createdAt,
      disabledAt: staff.disabledAt,
      lastSignedInAt: max(sessions.createdAt),
    })
    .from(staff)
    .leftJoin(sessions, eq(sessions.staffId, staff.id))
    .groupBy(staff.id)
    .orderBy(sql`${staff.disabledAt} is not null`, asc(staff.name), asc(staff.id));
}

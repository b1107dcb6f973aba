import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction, type Role } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockStaff, requireAnotherAdmin } from "./lock-staff";

/** Takes effect with their next request; open streams reconnect with the new role. @throws Refusal `not_found`; `last_admin` */
export async function changeRole(acting: Acting, staffId: string, role: Role): Promise<void> {
  requirePermission(acting.actor, "staff:manage");

  await inTransaction(acting, async (acting) => {
    if (role !== "admin") await requireAnotherAdmin(acting, staffId);
    const member = await lockStaff(acting, staffId);
    if (member.role === role) return;

    await acting.db.update(staff).set({ role }).where(eq(staff.id, staffId));
    const details = { staff: staffId, from: member.role, to: role };
    await recordHistory(acting, { action: "staff.role_changed", details });
  });
}

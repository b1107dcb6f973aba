import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockStaff } from "./lock-staff";

/** Old sessions stay revoked. @throws Refusal `not_found` */
export async function enableStaff(acting: Acting, staffId: string): Promise<void> {
  requirePermission(acting.actor, "staff:manage");

  await inTransaction(acting, async (acting) => {
    const member = await lockStaff(acting, staffId);
    if (!member.disabledAt) return;

    await acting.db.update(staff).set({ disabledAt: null }).where(eq(staff.id, staffId));
    await recordHistory(acting, { action: "staff.enabled", details: { staff: staffId } });
  });
}

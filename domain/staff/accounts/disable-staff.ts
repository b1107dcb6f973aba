import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { revokeSessions } from "../sessions/revoke-sessions";
import { lockStaff, requireAnotherAdmin } from "./lock-staff";

/** Ends every session of the member in this transaction; their history stays. @throws Refusal `not_found`; `last_admin` */
export async function disableStaff(acting: Acting, staffId: string): Promise<void> {
  requirePermission(acting.actor, "staff:manage");

  await inTransaction(acting, async (acting) => {
    await requireAnotherAdmin(acting, staffId);
    const member = await lockStaff(acting, staffId);
    if (member.disabledAt) return;

    await acting.db.update(staff).set({ disabledAt: acting.now }).where(eq(staff.id, staffId));
    await revokeSessions(acting, staffId);
    await recordHistory(acting, { action: "staff.disabled", details: { staff: staffId } });
  });
}

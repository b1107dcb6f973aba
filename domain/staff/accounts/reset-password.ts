import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { hashPassword, judgePassword } from "../password";
import { forgetAttempts } from "../sessions/attempts";
import { revokeSessions } from "../sessions/revoke-sessions";
import { lockStaff } from "./lock-staff";

/** The new password is handed over in person; all sessions end. @throws Refusal `not_found`; `invalid` with field errors (`password`) */
export async function resetPassword(acting: Acting, staffId: string, password: string): Promise<void> {
  requirePermission(acting.actor, "staff:manage");
  const passwordHash = await hashPassword(password);

  await inTransaction(acting, async (acting) => {
    const member = await lockStaff(acting, staffId);
    const errors = judgePassword("password", password, member.email);
    if (errors.length > 0) throw new Refusal("invalid", {}, errors);

    await acting.db.update(staff).set({ passwordHash }).where(eq(staff.id, staffId));
    await forgetAttempts(acting, member.email);
    await revokeSessions(acting, staffId);
    await recordHistory(acting, { action: "staff.password_reset", details: { staff: staffId } });
  });
}

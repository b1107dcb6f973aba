import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import { hashPassword, judgePassword, verifyPassword } from "../password";
import { countAttempt, forgetAttempts } from "../sessions/attempts";
import { revokeSessions } from "../sessions/revoke-sessions";
import { lockStaff } from "./lock-staff";

export type PasswordChange = { current: string; next: string; keepSession?: string };

/** Ends all other sessions. @throws Refusal `forbidden` for a program; `invalid` (`next`); `wrong_password`; `too_many_attempts` */
export async function changePassword(acting: Acting, change: PasswordChange): Promise<void> {
  const { email, passwordHash: currentHash } = await readOwnPassword(acting);
  const errors = judgePassword("next", change.next, email);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);

  await countAttempt(acting, email);
  if (!(await verifyPassword(currentHash, change.current))) {
    throw new Refusal("wrong_password", {}, [{ field: "current", code: "password_wrong" }]);
  }
  const passwordHash = await hashPassword(change.next);

  await inTransaction(acting, async (acting) => {
    const member = await lockStaff(acting, acting.actor.id);
    if (member.passwordHash !== currentHash) throw new Refusal("conflict");
    await acting.db.update(staff).set({ passwordHash }).where(eq(staff.id, member.id));
    await forgetAttempts(acting, email);
    await revokeSessions(acting, member.id, change.keepSession);
    await recordHistory(acting, { action: "staff.password_changed", details: { staff: member.id } });
  });
}

async function readOwnPassword(acting: Acting) {
  const id = staffId(acting.actor);
  if (!id) throw new Refusal("forbidden");
  const [member] = await acting.db
    .select({ email: staff.email, passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, id));
  if (!member) throw new Refusal("not_found");
  return member;
}

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

/**
 * A member of staff changes their own password. All their other sessions end.
 *
 * @param change.keepSession the session that stays: the one they do this from
 * @throws Refusal `forbidden` when a program acts; `invalid` with field errors (`next`); `wrong_password` and
 *   `too_many_attempts` as at sign-in, since whoever finds an open screen may guess here too
 */
export async function changePassword(acting: Acting, change: PasswordChange): Promise<void> {
  const { email, passwordHash: kept } = await readOwnPassword(acting);
  const errors = judgePassword("next", change.next, email);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);

  await countAttempt(acting, email);
  if (!(await verifyPassword(kept, change.current))) {
    throw new Refusal("wrong_password", {}, [{ field: "current", code: "password_wrong" }]);
  }
  const passwordHash = await hashPassword(change.next);

  await inTransaction(acting, async (acting) => {
    const member = await lockStaff(acting, acting.actor.id);
    if (member.passwordHash !== kept) throw new Refusal("conflict");
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

import { and, eq, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { verifyPassword } from "../password";
import { normaliseStaffEmail } from "../staff-fields";
import { countAttempt, forgetAttempts } from "./attempts";
import { openSession } from "./open-session";

export type SignedIn = { sessionId: string; staffId: string };

/** @throws Refusal `wrong_password`, also for an unknown e-mail or a disabled member, after the same time; `too_many_attempts` */
export async function signIn(acting: Acting, credentials: { email: string; password: string }): Promise<SignedIn> {
  const email = normaliseStaffEmail(credentials.email);
  await countAttempt(acting, email);

  const member = await findEnabled(acting, email);
  const matches = await verifyPassword(member?.passwordHash ?? null, credentials.password);
  if (!member || !matches) throw new Refusal("wrong_password");

  return inTransaction(acting, async (acting) => {
    await forgetAttempts(acting, email);
    const actor = { kind: "staff", id: member.id, role: member.role } as const;
    return { sessionId: await openSession({ ...acting, actor }, member.id), staffId: member.id };
  });
}

async function findEnabled(acting: Acting, email: string) {
  const [member] = await acting.db
    .select({ id: staff.id, role: staff.role, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)));
  return member;
}

import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction, type Role } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { type FieldError, Refusal } from "@/domain/refusal";
import { hashPassword, judgePassword } from "../password";
import { judgeIdentity, normaliseStaffEmail } from "../staff-fields";

export type NewStaff = {
  name: string;
  email: string;
  role: Role;
  password: string;
  locale?: "ru" | "en";
  timeZone?: string;
};

/** @throws Refusal `invalid` with field errors (`name`, `email`, `password`) */
export async function createStaff(acting: Acting, input: NewStaff): Promise<{ id: string }> {
  requirePermission(acting.actor, "staff:manage");
  return insertStaff(acting, input);
}

/** For callers that have settled the permission another way (set-up, demo data). */
export async function insertStaff(acting: Acting, input: NewStaff): Promise<{ id: string }> {
  const { password, ...rest } = input;
  const fields = { ...rest, name: input.name.trim(), email: normaliseStaffEmail(input.email) };
  const errors = judgeNewStaff(input);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  const passwordHash = await hashPassword(password);

  return inTransaction(acting, async (acting) => {
    const [created] = await acting.db
      .insert(staff)
      .values({ ...fields, passwordHash, createdAt: acting.now })
      .onConflictDoNothing({ target: staff.email })
      .returning({ id: staff.id });
    if (!created) throw new Refusal("invalid", {}, [{ field: "email", code: "email_taken" }]);

    await recordHistory(acting, { action: "staff.created", details: { staff: created.id, role: input.role } });
    return created;
  });
}

export function judgeNewStaff({ name, email, password }: Pick<NewStaff, "name" | "email" | "password">): FieldError[] {
  const normalised = normaliseStaffEmail(email);
  return [...judgeIdentity(name.trim(), normalised), ...judgePassword("password", password, normalised)];
}

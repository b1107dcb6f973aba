"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { changeRole } from "@/domain/staff/accounts/change-role";
import { createStaff } from "@/domain/staff/accounts/create-staff";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { enableStaff } from "@/domain/staff/accounts/enable-staff";
import { resetPassword } from "@/domain/staff/accounts/reset-password";

const Role = z.enum(["agent", "supervisor", "admin"]);
const NewMember = z.object({ name: z.string(), email: z.string(), role: Role, password: z.string() });
const RoleChoice = z.object({ role: Role });
const Password = z.object({ password: z.string() });

/** Adds a member of staff. */
export async function addStaffAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt(async (acting) => {
    await createStaff(acting, readForm(NewMember, form));
  });
}

/** Gives a member of staff another role. */
export async function changeRoleAction(id: string, _before: FormState | null, form: FormData): Promise<FormState> {
  return attempt((acting) => changeRole(acting, z.uuid().parse(id), readForm(RoleChoice, form).role));
}

/** Gives a member of staff a new password. */
export async function resetPasswordAction(id: string, _before: FormState | null, form: FormData): Promise<FormState> {
  return attempt((acting) => resetPassword(acting, z.uuid().parse(id), readForm(Password, form).password));
}

/** Shuts a member of staff out. */
export async function disableStaffAction(id: string): Promise<FormState> {
  return attempt((acting) => disableStaff(acting, z.uuid().parse(id)));
}

/** Lets a member of staff in again. */
export async function enableStaffAction(id: string): Promise<FormState> {
  return attempt((acting) => enableStaff(acting, z.uuid().parse(id)));
}

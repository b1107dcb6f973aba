import { getTranslations } from "next-intl/server";
import type { FormChoice } from "@/app/form/form-choices";

const ROLES = ["agent", "supervisor", "admin"] as const;

/** The roles to choose from, each with what it may do. */
export async function roleChoices(): Promise<FormChoice[]> {
  const name = await getTranslations("shell.role");
  const duties = await getTranslations("settings.staff.roles");
  return ROLES.map((value) => ({ value, label: name(value), hint: duties(value) }));
}

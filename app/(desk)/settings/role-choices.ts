import { getTranslations } from "next-intl/server";
import type { FormChoice } from "@/app/form/form-choices";

const ROLES = ["agent", "supervisor", "admin"] as const;

/** The roles to choose from, each with what it may do: for a member of staff, or for a program. */
export async function roleChoices(whose: "staff" | "tokens" = "staff"): Promise<FormChoice[]> {
  const [name, t] = [await getTranslations("shell.role"), await getTranslations("settings")];
  return ROLES.map((value) => ({ value, label: name(value), hint: t(`${whose}.roles.${value}`) }));
}

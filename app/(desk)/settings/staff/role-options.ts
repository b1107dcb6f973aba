import type { useTranslations } from "next-intl";
import type { Option } from "@/components/forms/select-field";

const ROLES = ["agent", "supervisor", "admin"] as const;

/** The roles to choose from, each with what it may do. `t` is of the namespace `settings`. */
export function roleOptions(t: ReturnType<typeof useTranslations<"settings">>): Option[] {
  return ROLES.map((value) => ({ value, label: t(`staff.roles.${value}`) }));
}

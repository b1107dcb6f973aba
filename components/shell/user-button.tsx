import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Avatar } from "@/components/ui/avatar";

/** Who is signed in. */
export type Staff = { name: string; role: "agent" | "supervisor" | "admin" };

/** The id of the menu that the buttons open; it is drawn once, by `UserMenu`. */
export const USER_MENU = "user-menu";

/** Who is signed in, at the foot of the sidebar; opens the user menu. */
export function UserButton({ staff }: { staff: Staff }) {
  const t = useTranslations("shell");
  return (
    <button
      type="button"
      popoverTarget={USER_MENU}
      aria-label={t("account", { name: staff.name })}
      className="mt-2 flex min-h-11 items-center gap-2.5 rounded-md text-left hover:bg-sunken focus-visible:-outline-offset-2 max-lg:justify-center lg:px-1.5"
    >
      <Avatar name={staff.name} />
      <span className="min-w-0 flex-1 max-lg:hidden">
        <span className="block truncate text-sm font-medium">{staff.name}</span>
        <span className="block truncate text-xs text-muted">{t(`role.${staff.role}`)}</span>
      </span>
      <Icon name="chevronsUpDown" size={14} className="text-muted max-lg:hidden" />
    </button>
  );
}

import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Avatar } from "@/components/ui/avatar";
import { PreferenceForms, type Preferences } from "./preference-forms";
import { type Staff, USER_MENU } from "./user-button";

/** Who is signed in, their language and theme, and the way out. */
export function UserMenu({
  staff,
  preferences,
  signOut,
}: {
  staff: Staff;
  preferences: Preferences;
  signOut: () => Promise<void>;
}) {
  const t = useTranslations("shell");
  return (
    <section
      id={USER_MENU}
      popover="auto"
      aria-label={t("account", { name: staff.name })}
      className="flyout w-64 p-0 max-md:w-auto"
    >
      <div className="flex items-center gap-3 border-b border-line p-3">
        <Avatar name={staff.name} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-medium">{staff.name}</p>
          <p className="truncate text-sm text-muted">{t(`role.${staff.role}`)}</p>
        </div>
      </div>
      <div className="flex flex-col gap-3 p-3">
        <PreferenceForms {...preferences} />
      </div>
      <form action={signOut} className="border-t border-line p-1.5">
        <button
          type="submit"
          className="flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 hover:bg-sunken pointer-coarse:min-h-11"
        >
          <Icon name="signOut" className="text-muted" />
          {t("signOut")}
        </button>
      </form>
    </section>
  );
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { PaletteButton } from "@/components/palette/palette-button";
import { Avatar } from "@/components/ui/avatar";
import { Logo } from "./logo";
import { type Staff, USER_MENU } from "./user-button";

/** The head of narrow screens: home, search and who is signed in. */
export function TopBar({ staff, bell }: { staff: Staff; bell?: ReactNode }) {
  const t = useTranslations("shell");
  const round = "flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sunken";
  return (
    <header className="sticky top-0 z-20 flex print:hidden h-13 items-center justify-between border-b border-line bg-canvas pr-1.5 pl-4 md:hidden">
      <Link href="/" prefetch={false} aria-label={t("home")} className="flex min-h-11 items-center rounded-md">
        <Logo name={t("name")} />
      </Link>
      <div className="flex items-center">
        <PaletteButton label={t("search")} className={round}>
          <Icon name="search" size={20} />
        </PaletteButton>
        {bell}
        <button
          type="button"
          popoverTarget={USER_MENU}
          aria-label={t("account", { name: staff.name })}
          className={round}
        >
          <Avatar name={staff.name} />
        </button>
      </div>
    </header>
  );
}

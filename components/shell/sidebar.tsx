import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { PaletteButton } from "@/components/palette/palette-button";
import { KeyHint } from "@/components/ui/key-hint";
import { Logo } from "./logo";
import { NavLink } from "./nav-link";
import { type Place, places } from "./places";
import { type Staff, UserButton } from "./user-button";

type Props = { nav: Place[]; staff: Staff; waiting?: ReactNode; unfinished?: ReactNode; bell?: ReactNode };

/** The navigation of wide screens: names from 1024 px on, icons alone below. */
export function Sidebar({ nav, staff, waiting, unfinished, bell }: Props) {
  const t = useTranslations("shell");
  return (
    // Above the page, whose rows would lie on it otherwise: the browser would paint all in sight anew at every scroll.
    <header className="sticky top-0 z-20 hidden h-dvh print:hidden! w-14 shrink-0 flex-col border-r border-line bg-canvas px-2 py-3 md:flex lg:w-56 lg:px-3">
      <Link
        prefetch={false}
        href="/"
        aria-label={t("home")}
        className="mb-4 flex h-9 items-center rounded-md max-lg:justify-center lg:px-1.5"
      >
        <span className="lg:hidden">
          <Logo />
        </span>
        <span className="max-lg:hidden">
          <Logo name={t("name")} />
        </span>
      </Link>
      <PaletteButton
        label={t("search")}
        className="mb-4 flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2 text-sm text-muted shadow-card hover:border-line-strong max-lg:justify-center lg:px-2.5"
      >
        <Icon name="search" size={15} />
        <span className="max-lg:hidden">{t("search")}</span>
        <KeyHint keys="mod+k" className="ml-auto max-lg:hidden" />
      </PaletteButton>
      <nav aria-label={t("navigation")} className="min-h-0 flex-1 overflow-y-auto overflow-x-clip">
        <ul className="flex flex-col gap-0.5">
          {nav.map((place) => (
            <li key={place}>
              <NavLink
                href={places[place].href}
                within={places[place].within}
                title={t(`nav.${place}`)}
                className="relative flex h-9 items-center gap-2.5 rounded-md text-ink-soft hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:justify-center lg:px-2.5"
              >
                <Icon name={places[place].icon} />
                <span className="truncate max-lg:sr-only">{t(`nav.${place}`)}</span>
                {place === "queue" && waiting}
                {place === "calls" && unfinished}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {bell}
      <UserButton staff={staff} />
    </header>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { NavLink } from "./nav-link";
import { type Place, places } from "./places";

const SHOWN = 4;
const MORE_SHEET = "more-places";
const tab =
  "relative flex h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs text-muted focus-visible:-outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-accent-ink";

/** The navigation of narrow screens: the first four places, and a sheet with the rest. */
export function BottomBar({ nav, waiting, unfinished }: { nav: Place[]; waiting?: ReactNode; unfinished?: ReactNode }) {
  const t = useTranslations("shell");
  const [shown, rest] = nav.length > SHOWN + 1 ? [nav.slice(0, SHOWN), nav.slice(SHOWN)] : [nav, []];
  return (
    <nav
      aria-label={t("navigation")}
      data-keep-clear
      className="fixed inset-x-0 bottom-0 z-20 print:hidden border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {shown.map((place) => (
          <li key={place} className="min-w-0 flex-1">
            <NavLink href={places[place].href} within={places[place].within} className={tab}>
              <Icon name={places[place].icon} size={20} />
              <span className="max-w-full truncate px-1">{t(`short.${place}`)}</span>
              {place === "queue" && waiting}
              {place === "calls" && unfinished}
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <button type="button" popoverTarget={MORE_SHEET} className={tab}>
              <Icon name="more" size={20} />
              {t("more")}
            </button>
          </li>
        )}
      </ul>
      <MoreSheet items={rest} label={t("more")} />
    </nav>
  );
}

function MoreSheet({ items, label }: { items: Place[]; label: string }) {
  const t = useTranslations("shell");
  if (items.length === 0) return null;
  return (
    <section
      id={MORE_SHEET}
      popover="auto"
      aria-label={label}
      className="fixed inset-x-2 top-auto bottom-[calc(4rem+env(safe-area-inset-bottom))] m-0 w-auto rounded-xl bg-raised p-1.5 text-ink shadow-raised"
    >
      <ul>
        {items.map((place) => (
          <li key={place}>
            <NavLink
              href={places[place].href}
              within={places[place].within}
              className="flex h-12 items-center gap-3 rounded-md px-3 text-md hover:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-accent-ink"
            >
              <Icon name={places[place].icon} size={18} />
              {t(`nav.${place}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

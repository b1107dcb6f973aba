import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PaletteItem } from "@/components/palette/palette";
import { ToastRegion } from "@/components/toast/toast-region";
import { BottomBar } from "./bottom-bar";
import { KeepFocus } from "./keep-focus";
import { OfflineBanner } from "./offline-banner";
import type { Place } from "./places";
import type { Preferences } from "./preference-forms";
import { ShellKeys } from "./shell-keys";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";
import type { Staff } from "./user-button";
import { UserMenu } from "./user-menu";

type Props = {
  /** The places this member of staff may go, the most used first. */
  nav: Place[];
  staff: Staff;
  preferences: Preferences;
  signOut: () => Promise<void>;
  /** Where the palette finds tickets and people; see `PaletteProps`. */
  searchAt?: string;
  /** More lines for the palette. */
  actions?: PaletteItem[];
  /** How many wait in the queue, as narrow and wide screens show it. */
  waiting?: { narrow: ReactNode; wide: ReactNode };
  /** How many calls are unfinished, as narrow and wide screens show it. */
  unfinished?: { narrow: ReactNode; wide: ReactNode };
  /** The bells of narrow and wide screens, and the panel that they open. */
  bell?: { narrow: ReactNode; wide: ReactNode; panel: ReactNode };
  children: ReactNode;
};

/** What stands around every screen of signed-in staff; the screen itself is `main`. */
export function AppShell({
  nav,
  staff,
  preferences,
  signOut,
  searchAt,
  actions,
  waiting,
  unfinished,
  bell,
  children,
}: Props) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <SkipLink />
      <Sidebar nav={nav} staff={staff} waiting={waiting?.wide} unfinished={unfinished?.wide} bell={bell?.wide} />
      <TopBar staff={staff} bell={bell?.narrow} />
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-4 pb-24 md:px-6 md:pt-6 md:pb-10 xl:px-8">
        {children}
      </main>
      <BottomBar nav={nav} waiting={waiting?.narrow} unfinished={unfinished?.narrow} />
      <UserMenu staff={staff} preferences={preferences} signOut={signOut} />
      {bell?.panel}
      <ShellKeys nav={nav} actions={actions} searchAt={searchAt} />
      <OfflineBanner />
      <KeepFocus />
      <ToastRegion label={t("notices")} closeLabel={t("closeNotice")} />
    </div>
  );
}

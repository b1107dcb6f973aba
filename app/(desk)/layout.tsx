import { headers } from "next/headers";
import type { ReactNode } from "react";
import { theHub } from "@/app/api/events/the-hub";
import { waitingIn } from "@/app/api/waiting/waiting-in";
import { BeginLive } from "@/app/live/begin-live";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { BellPanel } from "@/app/notifications/bell-panel";
import { DeskBell } from "@/app/notifications/desk-bell";
import { TellBrowserWhenWanted } from "@/app/notifications/tell-browser-when-wanted";
import { setLocale, setTheme } from "@/app/preference-actions";
import { requireStaff } from "@/app/session";
import { signOutAction } from "@/app/sign-out-action";
import { ClientTexts } from "@/app/texts/client-texts";
import { readTheme } from "@/app/theme/read-theme";
import { WaitingCount } from "@/app/waiting/waiting-count";
import { CountdownProvider } from "@/components/countdown/countdown-provider";
import { EARLY_KEYS } from "@/components/keys/early-keys";
import { AppShell } from "@/components/shell/app-shell";
import { countUnread } from "@/domain/notifications/count-unread";
import { ticketCounts } from "@/domain/tickets/list/counts";
import { CallPop } from "./calls/pop/call-pop";
import { UnfinishedCount } from "./calls/unfinished/unfinished-count";
import { navOf } from "./nav";

/** The desk around every screen of signed-in staff. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  // Before anything is read: what is committed while the page is drawn is told by the stream.
  const place = theHub().place();
  const { staff, acting } = await requireStaff();
  const [counts, unread] = await Promise.all([ticketCounts(acting), countUnread(acting)]);
  const waiting = waitingIn(counts);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <ClientTexts
      of={["calls.pop", "notifications.panel", "shell.keys", "shell.offline", "shell.palette", "ui.countdown"]}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, before any of our programs is there. */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_KEYS }} />
      <CountdownProvider serverNow={acting.now.getTime()}>
        <AppShell
          nav={navOf(acting.actor)}
          staff={{ name: staff.name, role: staff.role }}
          preferences={{ theme: await readTheme(), setLocale, setTheme }}
          signOut={signOutAction}
          searchAt="/api/search"
          waiting={{
            narrow: <WaitingCount drawnWith={waiting} className="absolute top-1 left-1/2 ml-2" />,
            wide: <WaitingCount drawnWith={waiting} className="ml-auto max-lg:absolute max-lg:top-0 max-lg:right-0" />,
          }}
          unfinished={{
            narrow: <UnfinishedCount className="absolute top-1 left-1/2 ml-2" />,
            wide: <UnfinishedCount className="ml-auto max-lg:absolute max-lg:top-0 max-lg:right-0" />,
          }}
          bell={{
            narrow: <DeskBell on="narrow" unread={unread} />,
            wide: <DeskBell on="wide" unread={unread} />,
            panel: <BellPanel />,
          }}
        >
          <BeginLive place={place} />
          <TellBrowserWhenWanted />
          <RefreshOnEvents on={["staff.disabled", "staff.role_changed", "staff.profile_changed"]} missed={false} />
          <CallPop />
          {children}
        </AppShell>
      </CountdownProvider>
    </ClientTexts>
  );
}

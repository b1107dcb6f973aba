import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveIndicator } from "@/app/live/live-indicator";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { standstillNow } from "@/app/outgoing/standstill";
import { StandstillNotice } from "@/app/outgoing/standstill-notice";
import { requireStaff } from "@/app/session";
import { PageHeader } from "@/components/ui/page-header";
import { FullScreenButton } from "@/components/wall/full-screen-button";
import { RefreshEveryMinute } from "@/components/wall/refresh-every-minute";
import { countWaiting } from "@/domain/outbox/count-waiting";
import { readWall } from "@/domain/reports/wall";
import { listTickets } from "@/domain/tickets/list/list";
import { Figures } from "./figures";
import { Loads } from "./loads";
import { Soonest } from "./soonest";
import { Traffic } from "./traffic";

/** As many as a wall screen shows without scrolling. */
const SOONEST = 8;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("wall");
  return { title: t("title") };
}

/** The clock of the whole desk, for a screen on the wall and for the supervisor's own. */
export default async function WallPage() {
  const { acting, staff } = await requireStaff("report:wall");
  const t = await getTranslations("wall");
  const [wall, soonest, standstill, waiting] = await Promise.all([
    readWall(acting, staff.timeZone),
    listTickets(acting, { status: "unresolved", limit: SOONEST }),
    standstillNow(acting),
    countWaiting(acting),
  ]);

  return (
    <>
      <PageHeader
        title={t("title")}
        aside={<LiveIndicator labels={{ live: t("live"), reconnecting: t("reconnecting") }} />}
        actions={<FullScreenButton>{t("fullScreen")}</FullScreenButton>}
      />
      <div className="grid grid-cols-1 gap-4">
        {standstill && waiting > 0 && (
          <StandstillNotice standstill={standstill} waiting={waiting} actor={acting.actor} />
        )}
        <Figures wall={wall} />
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[3fr_2fr]">
          <Soonest tickets={soonest.items} />
          <Loads load={wall.load} />
        </div>
        <Traffic traffic={wall.traffic} />
      </div>
      <RefreshOnEvents on={["ticket.", "request.", "erasure.", "outgoing."]} within={1000} />
      <RefreshEveryMinute />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { standstillNow } from "@/app/outgoing/standstill";
import { StandstillNotice } from "@/app/outgoing/standstill-notice";
import { requireStaff } from "@/app/session";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { countWaiting } from "@/domain/outbox/count-waiting";
import { readMailServer } from "@/domain/outbox/server/read";
import { SettingsFrame } from "../settings-frame";
import { FixedServer } from "./fixed-server";
import { LetterCard } from "./letter-card";
import { ServerForm } from "./server-form";

/** The server that letters go out by, what they say of us, and whether they go. */
export default async function OutgoingPage() {
  const { acting, staff } = await requireStaff("settings:manage");
  const t = await getTranslations("settings");
  const [view, standstill, waiting] = await Promise.all([
    readMailServer(acting, process.env.SMTP_URL),
    standstillNow(acting),
    countWaiting(acting),
  ]);
  return (
    <SettingsFrame current="outgoing" actor={acting.actor}>
      <SectionHeader title={t("tabs.outgoing")} description={t("outgoing.description")} />
      {standstill && (
        <StandstillNotice
          standstill={standstill}
          waiting={waiting}
          actor={acting.actor}
          inSettings={standstill.why !== "no_sender"}
          className="mb-6"
        />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <SectionHeader title={t("outgoing.server")} />
          {view.fixed ? (
            <FixedServer server={view.fixed} stored={view.stored} email={staff.email} />
          ) : (
            <ServerForm version={view.version} server={view.stored} email={staff.email} />
          )}
        </Card>
        <LetterCard sender={view.sender} />
      </div>
    </SettingsFrame>
  );
}

import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { StatTile } from "@/components/ui/stat-tile";
import { TimeLeftBar } from "@/components/wall/time-left-bar";
import type { Wall } from "@/domain/reports/wall";

/** The numbers that are read from across the room, and how much time the open tickets have left. */
export function Figures({ wall: { open, timeLeft, resolvedToday, attainment } }: { wall: Wall }) {
  const t = useTranslations("wall");
  const format = useFormatter();
  const kept = attainment.due === 0 ? null : attainment.met / attainment.due;
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-lg:*:last:col-span-2 lg:grid-cols-5">
        <StatTile size="wall" label={t("open")} value={open} icon={<Icon name="queue" />} href="/queue" />
        <StatTile
          size="wall"
          label={t("overdue")}
          value={timeLeft.overdue}
          tone={timeLeft.overdue > 0 ? "danger" : "success"}
          icon={<Icon name={timeLeft.overdue > 0 ? "alert" : "done"} />}
          href="/queue?tab=overdue"
        />
        <StatTile
          size="wall"
          label={t("atRisk")}
          value={timeLeft.within1}
          tone={timeLeft.within1 > 0 ? "warning" : "neutral"}
          icon={<Icon name="hourglass" />}
        />
        <StatTile
          size="wall"
          label={t("resolvedToday")}
          value={resolvedToday}
          icon={<Icon name="check" />}
          href="/queue?tab=resolved"
        />
        <StatTile
          size="wall"
          label={t("kept")}
          value={kept === null ? "–" : format.number(kept, { style: "percent", maximumFractionDigits: 1 })}
          note={kept === null ? t("nothingDue") : t("keptNote", { met: attainment.met, due: attainment.due })}
          tone={kept === null || kept >= 0.99 ? "success" : kept >= 0.95 ? "warning" : "danger"}
          icon={<Icon name="clock" />}
        />
      </div>
      <Card>
        <SectionHeader title={t("timeLeft")} />
        <TimeLeftBar
          label={t("timeLeft")}
          parts={[
            { id: "overdue", label: t("left.overdue"), value: timeLeft.overdue, tone: "danger" },
            { id: "within1", label: t("left.within1"), value: timeLeft.within1, tone: "warning" },
            { id: "within4", label: t("left.within4"), value: timeLeft.within4, tone: "violet" },
            { id: "within12", label: t("left.within12"), value: timeLeft.within12, tone: "info" },
            { id: "within24", label: t("left.within24"), value: timeLeft.within24, tone: "teal" },
          ]}
        />
      </Card>
    </>
  );
}

import { useTranslations } from "next-intl";
import { Meter } from "@/components/charts/meter";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { Load } from "@/domain/reports/wall";

/** Who has how much on their desk; the unassigned share stands among them. */
export function Loads({ load }: { load: Load[] }) {
  const t = useTranslations("wall");
  const most = Math.max(1, ...load.map((one) => one.open));
  return (
    <Card>
      <SectionHeader title={t("load")} />
      {load.length === 0 && <EmptyState icon="people" title={t("noLoad")} />}
      <ul className="grid gap-3">
        {load.map((one) => {
          const name = one.name ?? t("unassigned");
          return (
            <li key={one.id ?? "unassigned"} className="grid gap-1.5">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                <span className="font-medium">{name}</span>
                {one.overdue > 0 && <Badge tone="danger">{t("overdueCount", { count: one.overdue })}</Badge>}
                <span className="ml-auto text-muted tabular-nums">
                  {t("loadFigures", { open: one.open, resolved: one.resolvedToday })}
                </span>
              </span>
              <Meter
                label={name}
                value={one.open}
                max={most}
                text={t("openCount", { count: one.open })}
                tone={one.overdue > 0 ? "danger" : "accent"}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

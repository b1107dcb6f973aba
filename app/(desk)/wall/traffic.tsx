import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { Card } from "@/components/ui/card";
import { formatInstant } from "@/components/ui/format-instant";
import { SectionHeader } from "@/components/ui/section-header";
import type { HourOfTraffic } from "@/domain/reports/traffic";

/** What came and what was done, hour by hour, in the reader's time zone. */
export function Traffic({ traffic }: { traffic: HourOfTraffic[] }) {
  const t = useTranslations("wall");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  const hourOf = (hour: Date) => formatInstant(hour, "time", reader);
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
      <Card>
        <SectionHeader title={t("arrivals")} description={t("lastDay")} />
        <BarChart
          label={t("arrivals")}
          bars={traffic.map(({ hour, arrived }) => ({
            label: hourOf(hour),
            value: arrived,
            text: t("tickets", { count: arrived }),
            tone: "accent",
          }))}
        />
      </Card>
      <Card>
        <SectionHeader title={t("resolutions")} description={t("lastDay")} />
        <BarChart
          label={t("resolutions")}
          bars={traffic.map(({ hour, resolved }) => ({
            label: hourOf(hour),
            value: resolved,
            text: t("tickets", { count: resolved }),
            tone: "teal",
          }))}
        />
      </Card>
    </div>
  );
}

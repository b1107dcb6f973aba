import { useFormatter, useTranslations } from "next-intl";
import { StatTile } from "@/components/ui/stat-tile";
import type { TriageReport } from "@/domain/reports/triage";

/** The report in four figures. */
export function TriageFigures({ report }: { report: TriageReport }) {
  const t = useTranslations("triage.report");
  const types = useTranslations("ui.requestType");
  const format = useFormatter();
  const total = (figure: "confirmed" | "corrected" | "misread") =>
    report.rules.reduce((sum, rule) => sum + rule[figure], 0);
  const [confirmed, wrong] = [total("confirmed"), total("corrected") + total("misread")];
  const right = confirmed + wrong > 0 ? confirmed / (confirmed + wrong) : null;
  const missed = report.missed.reduce((sum, { count }) => sum + count, 0);
  const { wasRequest, notRequest } = report.mails;
  return (
    <div className="mb-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
      <StatTile
        label={t("right")}
        value={right === null ? "–" : format.number(right, { style: "percent", maximumFractionDigits: 1 })}
        note={right === null ? t("nothingDecided") : t("rightNote", { confirmed, decided: confirmed + wrong })}
        tone={right === null || right >= 0.9 ? "success" : right >= 0.75 ? "warning" : "danger"}
      />
      <StatTile
        label={t("setRight")}
        value={wrong}
        note={t("setRightNote", { corrected: total("corrected"), misread: total("misread") })}
      />
      <StatTile
        label={t("missed")}
        value={missed}
        note={report.missed.map(({ type, count }) => `${types(type)}: ${count}`).join(", ") || t("missedNote")}
      />
      <StatTile label={t("mails")} value={wasRequest + notRequest} note={t("mailsNote", { wasRequest, notRequest })} />
    </div>
  );
}

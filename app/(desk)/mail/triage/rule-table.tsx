import { useFormatter, useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import type { RuleFigures } from "@/domain/reports/triage";
import { type TriageView, triageHref } from "./triage-view";

const FIGURES = ["proposed", "confirmed", "corrected", "misread"] as const;

/** How each rule did; a row leads to what was wrong with it. */
export function RuleTable({ rules, view }: { rules: RuleFigures[]; view: TriageView }) {
  const t = useTranslations("triage.report");
  const format = useFormatter();
  return (
    <Table
      caption={t("byRule")}
      columns={[
        { label: t("rule"), className: "line:pl-4" },
        ...FIGURES.map((figure) => ({ label: t(`figure.${figure}`), align: "end" as const, className: "line:w-32" })),
        { label: t("precision"), align: "end", className: "line:w-32 line:pr-4" },
      ]}
    >
      {rules.map((figures) => (
        <TableRow key={figures.rule} selected={figures.rule === view.rule}>
          <TableCell label={t("rule")} className="line:pl-4">
            <RowLink
              href={`${triageHref(view, { rule: figures.rule })}#corrections`}
              prefetch={false}
              className="font-mono text-sm break-all"
            >
              {figures.rule}
            </RowLink>
          </TableCell>
          {FIGURES.map((figure) => (
            <TableCell key={figure} label={t(`figure.${figure}`)} align="end" className="tabular-nums line:w-32">
              {format.number(figures[figure])}
            </TableCell>
          ))}
          <TableCell label={t("precision")} align="end" className="font-semibold tabular-nums line:w-32 line:pr-4">
            {figures.precision === null
              ? "–"
              : format.number(figures.precision, { style: "percent", maximumFractionDigits: 0 })}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

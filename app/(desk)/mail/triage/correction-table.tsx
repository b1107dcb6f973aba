import { useTranslations } from "next-intl";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CorrectionItem } from "@/domain/reports/triage";

/** What staff set right, the latest first, each with the ticket where it can be read. */
export function CorrectionTable({ corrections }: { corrections: CorrectionItem[] }) {
  const t = useTranslations("triage.report");
  const types = useTranslations("ui.requestType");
  return (
    <Table
      caption={t("corrections")}
      columns={[
        { label: t("at"), className: "line:w-40 line:pl-4" },
        { label: t("what") },
        { label: t("rule"), className: "line:w-72" },
        { label: t("ticket"), className: "line:w-24 line:pr-4" },
      ]}
    >
      {corrections.map(({ id, at, kind, rule, proposed, actual, ticket, ledger }) => (
        <TableRow key={id}>
          <TableCell label={t("at")} className="whitespace-nowrap line:pl-4 text-muted tabular-nums">
            <Time at={at} />
          </TableCell>
          <TableCell label={t("what")}>
            {t(`kind.${kind}`, { proposed: proposed ? types(proposed) : "", actual: actual ? types(actual) : "" })}
          </TableCell>
          <TableCell label={t("rule")} className="font-mono text-sm break-all text-ink-soft">
            {rule ?? "–"}
          </TableCell>
          <TableCell label={t("ticket")} className="line:pr-4">
            {(ticket || ledger) && (
              <TextLink
                href={ticket ? `/tickets/${ticket}` : `/mail/${ledger}`}
                prefetch={false}
                className="tabular-nums"
              >
                {ticket ? `#${ticket}` : t("mail")}
              </TextLink>
            )}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

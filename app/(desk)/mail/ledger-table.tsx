import { useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { maskContact } from "@/domain/contacts/mask";
import type { LedgerEntry } from "@/domain/intake/ledger/list-ledger";
import { OutcomeBadge } from "./outcome-badge";

/** One row a message, the newest first; the row leads to its source. */
export function LedgerTable({ entries }: { entries: LedgerEntry[] }) {
  const t = useTranslations("mail.ledger");
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("received"), className: "w-40 pl-4" },
        { label: t("from"), className: "w-56" },
        { label: t("subject") },
        { label: t("outcome"), className: "w-64" },
        { label: t("ticket"), className: "w-24" },
      ]}
    >
      {entries.map((entry) => (
        <TableRow key={entry.id}>
          <TableCell label={t("received")} className="sm:pl-4 whitespace-nowrap text-muted tabular-nums">
            <Time at={entry.receivedAt} inRow />
          </TableCell>
          <TableCell label={t("from")}>{entry.sender ? maskContact("email", entry.sender) : "—"}</TableCell>
          <TableCell label={t("subject")} className="max-w-0 max-sm:max-w-none">
            <RowLink href={`/mail/${entry.id}`} prefetch={false} className="block truncate">
              {entry.subject ?? t("noSubject")}
            </RowLink>
          </TableCell>
          <TableCell label={t("outcome")}>
            <OutcomeBadge outcome={entry.outcome} reason={entry.reason} />
          </TableCell>
          <TableCell label={t("ticket")}>
            {entry.ticket && (
              <TextLink href={`/tickets/${entry.ticket}`} prefetch={false} className="relative z-1 tabular-nums">
                #{entry.ticket}
              </TextLink>
            )}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

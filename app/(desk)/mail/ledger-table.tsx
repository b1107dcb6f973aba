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

/** Where there is no room for it the sender stands under the subject. */
const FROM = "line:@max-[60rem]/cards:hidden line:max-w-56 line:truncate";

/** One row a message, the newest first; the row leads to its source. */
export function LedgerTable({ entries }: { entries: LedgerEntry[] }) {
  const t = useTranslations("mail.ledger");
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("received"), className: "w-40 pl-4" },
        { label: t("from"), className: FROM },
        { label: t("subject"), className: "line:min-w-48" },
        { label: t("outcome"), className: "w-64" },
        { label: t("ticket"), className: "w-24" },
      ]}
    >
      {entries.map((entry) => (
        <TableRow key={entry.id}>
          <TableCell label={t("received")} className="line:pl-4 whitespace-nowrap text-muted tabular-nums">
            <Time at={entry.receivedAt} inRow />
          </TableCell>
          <TableCell label={t("from")} className={FROM}>
            {sender(entry)}
          </TableCell>
          <TableCell label={t("subject")} className="max-w-0 card:max-w-none">
            <RowLink href={`/mail/${entry.id}`} prefetch={false} className="block truncate">
              {entry.subject ?? t("noSubject")}
            </RowLink>
            <span className="hidden truncate text-sm text-muted line:@max-[60rem]/cards:block">{sender(entry)}</span>
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

function sender({ sender }: LedgerEntry): string {
  return sender ? maskContact("email", sender) : "—";
}

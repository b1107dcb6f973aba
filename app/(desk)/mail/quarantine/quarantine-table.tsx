import { useTranslations } from "next-intl";
import { Due } from "@/components/countdown/due";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import { maskContact } from "@/domain/contacts/mask";
import type { QuarantinedMail } from "@/domain/intake/ledger/list-quarantine";
import { hasText } from "@/messages/has-text";
import { rereadAction } from "./reread-actions";
import { RereadButton } from "./reread-button";

const SIZE = "line:@max-[60rem]/cards:hidden";

/** One row a mail, the most urgent first; the row leads to its ticket. */
export function QuarantineTable({ mails }: { mails: QuarantinedMail[] }) {
  const t = useTranslations("mail");
  const why = (reason: string | null) => {
    const key = `quarantine.why.${reason}`;
    return t(hasText(t, key) ? key : "quarantine.why.other");
  };
  return (
    <Table
      caption={t("quarantine.title")}
      columns={[
        { label: t("quarantine.due"), className: "line:pl-4" },
        { label: t("ledger.subject"), className: "line:min-w-48" },
        { label: t("quarantine.reason"), className: "line:w-64" },
        { label: t("quarantine.size"), className: SIZE },
        { label: t("quarantine.actions") },
      ]}
    >
      {mails.map((mail) => (
        <TableRow key={mail.id}>
          <TableCell label={t("quarantine.due")} className="line:pl-4">
            <Due at={mail.dueAt} />
          </TableCell>
          <TableCell label={t("ledger.subject")} className="max-w-0 card:max-w-none">
            <div className="min-w-0">
              <RowLink href={`/tickets/${mail.ticket}`} prefetch={false} className="block truncate">
                <span className="mr-2 font-normal text-muted tabular-nums">#{mail.ticket}</span>
                {mail.subject ?? t("ledger.noSubject")}
              </RowLink>
              <span className="block truncate text-sm text-muted">
                {mail.sender ? maskContact("email", mail.sender) : "—"}
              </span>
            </div>
          </TableCell>
          <TableCell label={t("quarantine.reason")}>{why(mail.reason)}</TableCell>
          <TableCell label={t("quarantine.size")} className={cx("text-muted tabular-nums", SIZE)}>
            {t("quarantine.kilobytes", { size: Math.max(1, Math.round(mail.size / 1024)) })}
          </TableCell>
          <TableCell label={t("quarantine.actions")}>
            <span className="flex flex-wrap items-center gap-3">
              <RereadButton
                action={rereadAction.bind(null, mail.id)}
                label={t("quarantine.againFor", { number: String(mail.ticket) })}
              >
                {t("quarantine.again")}
              </RereadButton>
              <TextLink href={`/mail/${mail.id}`} prefetch={false} className="relative z-1">
                {t("quarantine.source")}
              </TextLink>
            </span>
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

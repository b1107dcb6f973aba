import { useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { StaffRow } from "@/domain/staff/accounts/list-staff";

/** Everybody who may or might sign in; each row leads to its member of staff. */
export function StaffTable({ rows, ownId }: { rows: StaffRow[]; ownId: string }) {
  const t = useTranslations("settings.staff");
  const roles = useTranslations("shell.role");
  const columns = [{ label: t("name") }, { label: t("email") }, { label: t("role") }, { label: t("lastSignedIn") }];
  return (
    <Table caption={t("caption")} columns={columns}>
      {rows.map(({ id, name, email, role, disabledAt, lastSignedInAt }) => (
        <TableRow key={id}>
          <TableCell>
            <span className="flex min-w-0 flex-wrap items-center gap-2.5">
              <Avatar name={name} />
              <RowLink href={`/settings/staff/${id}`}>{name}</RowLink>
              {id === ownId && <Badge>{t("you")}</Badge>}
              {disabledAt && <Badge tone="warning">{t("disabled")}</Badge>}
            </span>
          </TableCell>
          <TableCell label={t("email")} className="text-muted">
            {email}
          </TableCell>
          <TableCell label={t("role")}>{roles(role)}</TableCell>
          <TableCell label={t("lastSignedIn")} className="text-muted">
            {lastSignedInAt ? <Time at={lastSignedInAt} inRow /> : t("never")}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

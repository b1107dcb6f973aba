import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { TokenRow } from "@/domain/staff/tokens/list-tokens";
import { revokeTokenAction } from "./actions";

/** The history tells it as well: it gives way where the verbs would not fit. */
const MAKER = "line:@max-[56rem]/cards:hidden";

/** Every token that was ever issued, and the way to revoke one. */
export function TokenTable({ tokens }: { tokens: TokenRow[] }) {
  const t = useTranslations("settings.tokens");
  const roles = useTranslations("shell.role");
  const columns = [
    { label: t("name") },
    { label: t("role") },
    { label: t("madeBy"), className: MAKER },
    { label: t("madeAt") },
    { label: t("lastUsed") },
    { label: t("expires") },
    { label: t("actions"), hideLabel: true },
  ];
  return (
    <Table caption={t("caption")} columns={columns}>
      {tokens.map((token) => (
        <TableRow key={token.id}>
          <TableCell>
            <span className="flex min-w-0 flex-wrap items-center gap-2 break-words">
              <span className={token.state === "good" ? "font-medium" : "text-muted"}>{token.name}</span>
              {token.state !== "good" && <Badge tone="warning">{t(`state.${token.state}`)}</Badge>}
            </span>
          </TableCell>
          <TableCell label={t("role")}>{roles(token.role)}</TableCell>
          <TableCell label={t("madeBy")} className={MAKER}>
            {token.createdBy ?? t("byCommand")}
          </TableCell>
          <TableCell label={t("madeAt")} className="text-muted">
            <Time at={token.createdAt} inRow />
          </TableCell>
          <TableCell label={t("lastUsed")} className="text-muted">
            {token.lastUsedAt ? <Time at={token.lastUsedAt} inRow /> : t("never")}
          </TableCell>
          <TableCell label={t("expires")} className="text-muted">
            {token.expiresAt ? <Time at={token.expiresAt} inRow /> : t("endless")}
          </TableCell>
          <TableCell label={t("actions")}>{token.state === "good" && <Revoke token={token} />}</TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function Revoke({ token: { id, name } }: { token: TokenRow }) {
  const t = useTranslations("settings.tokens");
  const cancel = useTranslations("settings")("cancel");
  return (
    <ConfirmDialog
      trigger={
        <>
          {t("revoke")} <span className="sr-only">{name}</span>
        </>
      }
      look={{ variant: "ghost", size: "sm" }}
      title={t("revokeTitle", { name })}
      description={t("revokeDescription")}
      confirmLabel={t("revoke")}
      cancelLabel={cancel}
      danger
      action={revokeTokenAction.bind(null, id)}
    />
  );
}

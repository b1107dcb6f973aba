import { useTranslations } from "next-intl";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { cx } from "@/components/ui/cx";
import type { SettingName } from "@/db/settings";
import type { Installation } from "./read-installation";

type Named =
  | "publicUrl"
  | "listens"
  | "data"
  | "database"
  | "key"
  | "authSecret"
  | "demo"
  | "smtp"
  | "dkim"
  | "logLevel"
  | "version"
  | "node";

/** `otherwise`: where it comes from when the environment says nothing. */
type Row = { name: Named; value: string; variables: SettingName[]; otherwise?: string };

/** Each setting of the environment: its value, or for a secret that there is one; its variable; and where it comes from. */
export function InstallationTable({ installation, database }: { installation: Installation; database: string }) {
  const t = useTranslations("settings.installation");
  const columns = [{ label: t("setting") }, { label: t("value") }, { label: t("variable") }, { label: t("source") }];
  const sourceOf = ({ variables, otherwise }: Row) => {
    if (variables.length === 0) return "";
    if (variables.some(installation.said)) return t("said");
    return otherwise ? `${t("default")}: ${otherwise}` : t("default");
  };
  return (
    <Table caption={t("caption")} columns={columns}>
      {useRows(installation, database).map((row) => (
        <TableRow key={row.name}>
          <TableCell>{t(`names.${row.name}`)}</TableCell>
          <TableCell label={t("value")} className="break-words">
            {row.value}
          </TableCell>
          <TableCell
            label={t("variable")}
            className={cx("break-words text-muted", row.variables.length === 0 && "max-sm:hidden")}
          >
            {row.variables.join(", ")}
          </TableCell>
          <TableCell label={t("source")} className={cx("text-muted", row.variables.length === 0 && "max-sm:hidden")}>
            {sourceOf(row)}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function useRows(installation: Installation, version: string): Row[] {
  const t = useTranslations("settings.installation");
  const { publicUrl, host, port, demo, smtp, dkim, logLevel, said } = installation;
  const secret = (name: SettingName) => (said(name) ? t("values.given") : t("values.made"));
  return [
    {
      name: "publicUrl",
      value: publicUrl,
      variables: ["RIGHTSDESK_PUBLIC_URL"],
      otherwise: t("defaults.publicUrl"),
    },
    { name: "listens", value: port === null ? host : `${host}:${port}`, variables: ["HOST", "PORT"] },
    {
      name: "database",
      value: said("DATABASE_URL") ? t("values.external", { version }) : t("values.embedded", { version }),
      variables: ["DATABASE_URL"],
      otherwise: t("defaults.database"),
    },
    {
      name: "data",
      value: said("RIGHTSDESK_DATA") ? t("values.dataOwn") : t("values.dataDefault"),
      variables: ["RIGHTSDESK_DATA"],
    },
    { name: "key", value: secret("RIGHTSDESK_KEY"), variables: ["RIGHTSDESK_KEY"] },
    { name: "authSecret", value: secret("AUTH_SECRET"), variables: ["AUTH_SECRET"] },
    {
      name: "demo",
      value: demo ? t("values.on") : t("values.off"),
      variables: ["RIGHTSDESK_DEMO"],
      otherwise: t("defaults.demo"),
    },
    {
      name: "smtp",
      value: smtp ? t("values.given") : t("values.notSet"),
      variables: ["SMTP_URL"],
      otherwise: t("defaults.smtp"),
    },
    {
      name: "dkim",
      value: dkim ?? t("values.notSet"),
      variables: ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_PRIVATE_KEY"],
    },
    { name: "logLevel", value: logLevel, variables: ["LOG_LEVEL"] },
    { name: "version", value: installation.version, variables: [] },
    { name: "node", value: installation.node, variables: [] },
  ];
}

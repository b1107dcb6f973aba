import { useTranslations } from "next-intl";
import { Toggle } from "@/app/form/toggle";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import type { Region } from "@/domain/segments/regions";
import { enableRegionAction } from "./actions";

/** Regions with their names in both languages, each with its switch. */
export function RegionTable({ regions }: { regions: Region[] }) {
  const t = useTranslations("settings.regions");
  const columns = [
    { label: t("code"), className: "w-28" },
    { label: t("nameRu") },
    { label: t("nameEn") },
    { label: t("enabled"), align: "end" as const, className: "w-28" },
  ];
  return (
    <Table caption={t("caption")} columns={columns}>
      {regions.map(({ code, nameRu, nameEn, enabled }) => (
        <TableRow key={code}>
          <TableCell className="tabular-nums text-muted">{code}</TableCell>
          <TableCell label={t("nameRu")}>
            <span lang="ru">{nameRu}</span>
          </TableCell>
          <TableCell label={t("nameEn")}>
            <span lang="en">{nameEn}</span>
          </TableCell>
          <TableCell label={t("enabled")}>
            <Toggle
              label={<span className="sr-only">{t("enableOne", { region: nameRu })}</span>}
              checked={enabled}
              action={enableRegionAction.bind(null, code)}
            />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

import { getTranslations } from "next-intl/server";
import { historyWords } from "@/app/history/history-line";
import { readRegionNames } from "@/app/record-names/region-names";
import { Icon } from "@/components/icons/icon";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Acting } from "@/domain/acting";
import type { HistoryItem } from "@/domain/history/read";

/** Acts, each with its instant, its actor and what it is about; whose record it is stays unsaid. */
export async function HistoryTable({ items, acting }: { items: HistoryItem[]; acting: Acting }) {
  const [t, words] = await Promise.all([
    getTranslations("history.page"),
    readRegionNames(acting).then((regionName) => historyWords(regionName)),
  ]);
  const columns = [
    { label: t("when"), className: "w-40" },
    { label: t("by") },
    { label: t("act") },
    { label: t("ticket"), className: "w-28" },
    { label: t("record"), className: "w-28" },
  ];
  return (
    <Table caption={t("caption")} columns={columns}>
      {items.map((item) => {
        const { icon, text, actor } = words(item);
        return (
          <TableRow key={item.seq}>
            <TableCell label={t("when")} className="text-muted">
              <Time at={item.at} />
            </TableCell>
            <TableCell label={t("by")}>{actor}</TableCell>
            <TableCell label={t("act")}>
              <span className="flex min-w-0 items-start gap-2">
                <Icon name={icon} size={15} className="mt-0.5 shrink-0 text-muted" />
                <span className="min-w-0 break-words">{text}</span>
              </span>
            </TableCell>
            <TableCell label={t("ticket")} className={cx("tabular-nums", !item.ticket && "max-sm:hidden")}>
              {item.ticket && (
                <TextLink href={`/tickets/${item.ticket}`} prefetch={false}>
                  #{item.ticket}
                </TextLink>
              )}
            </TableCell>
            <TableCell label={t("record")} className={cx(!item.person && "max-sm:hidden")}>
              {item.person && (
                <TextLink href={`/people/${item.person}`} prefetch={false}>
                  {t("openRecord")}
                </TextLink>
              )}
            </TableCell>
          </TableRow>
        );
      })}
    </Table>
  );
}

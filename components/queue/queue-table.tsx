"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { ColumnName, Room } from "./columns";
import { isSortable, SortHead, type Sorting, sortedBy } from "./sort-head";

/** Tickets as a dense table, where it has little room as a list of cards. `count` is of all rows, -1 while nobody knows. */
export function QueueTable({
  columns,
  rooms,
  sorting,
  count,
  busy,
  children,
}: {
  columns: readonly ColumnName[];
  rooms: Record<ColumnName, Room>;
  sorting: Sorting;
  count: number;
  busy: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("queue.columns");
  return (
    <table
      aria-rowcount={count < 0 ? -1 : count + 1}
      aria-busy={busy}
      className="w-full table-fixed border-separate border-spacing-0 text-left card:block"
    >
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="sticky top-0 z-10 card:sr-only">
        <tr aria-rowindex={1}>
          <Head label={t("selection")} hidden className="w-9" />
          <Head label={<SortHead by="due" sorting={sorting} />} sorted={sortedBy("due", sorting)} className="w-52" />
          <Head label={t("ticket")} />
          {columns.map((column) => (
            <Head
              key={column}
              label={isSortable(column) ? <SortHead by={column} sorting={sorting} /> : t(column)}
              sorted={isSortable(column) ? sortedBy(column, sorting) : undefined}
              hidden={column === "channel" || column === "assignee"}
              className={rooms[column].cell}
            />
          ))}
        </tr>
      </thead>
      <tbody className="card:block">{children}</tbody>
    </table>
  );
}

function Head({
  label,
  sorted,
  hidden,
  className,
}: {
  label: ReactNode;
  sorted?: "ascending" | "descending";
  hidden?: boolean;
  className?: string;
}) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={cx(
        "h-9 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted",
        className,
      )}
    >
      {hidden ? <span className="sr-only">{label}</span> : label}
    </th>
  );
}

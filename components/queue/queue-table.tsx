"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { COLUMN_CLASSES, type ColumnName } from "./columns";

/** Tickets as a dense table, below 640 px as a list of cards. `count` is of all rows, -1 while nobody knows. */
export function QueueTable({
  columns,
  count,
  busy,
  children,
}: {
  columns: readonly ColumnName[];
  count: number;
  busy: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("queue.columns");
  return (
    <table
      aria-rowcount={count < 0 ? -1 : count + 1}
      aria-busy={busy}
      className="w-full table-fixed border-separate border-spacing-0 text-left max-sm:block"
    >
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="sticky top-0 z-10 max-sm:sr-only">
        <tr aria-rowindex={1}>
          <Head label={t("selection")} hidden className="w-9" />
          <Head label={t("timeLeft")} className="w-48 lg:w-52" />
          <Head label={t("ticket")} />
          {columns.map((column) => (
            <Head
              key={column}
              label={t(column)}
              hidden={column === "channel" || column === "assignee"}
              className={COLUMN_CLASSES[column]}
            />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">{children}</tbody>
    </table>
  );
}

function Head({ label, hidden, className }: { label: string; hidden?: boolean; className?: string }) {
  return (
    <th
      scope="col"
      className={cx(
        "h-9 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted",
        className,
      )}
    >
      {hidden ? <span className="sr-only">{label}</span> : label}
    </th>
  );
}

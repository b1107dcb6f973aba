"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { COLUMN_CLASSES, type ColumnName } from "./columns";

export type HeadTexts = Record<ColumnName | "caption" | "timeLeft" | "ticket" | "selection", string>;

/** Tickets as a dense table, below 640 px as a list of cards. `count` is of all rows, -1 while nobody knows. */
export function QueueTable({
  columns,
  texts,
  count,
  busy,
  children,
}: {
  columns: readonly ColumnName[];
  texts: HeadTexts;
  count: number;
  busy: boolean;
  children: ReactNode;
}) {
  return (
    <table
      aria-rowcount={count < 0 ? -1 : count + 1}
      aria-busy={busy}
      className="w-full table-fixed border-separate border-spacing-0 text-left max-sm:block"
    >
      <caption className="sr-only">{texts.caption}</caption>
      <thead className="sticky top-0 z-10 max-sm:sr-only">
        <tr aria-rowindex={1}>
          <Head label={texts.selection} hidden className="w-9" />
          <Head label={texts.timeLeft} className="w-48 lg:w-52" />
          <Head label={texts.ticket} />
          {columns.map((column) => (
            <Head
              key={column}
              label={texts[column]}
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

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type Column = {
  /** Also the label of each cell where the table becomes cards. */
  label: string;
  align?: "end";
  /** Says the label to those who cannot see the column, e.g. for actions. */
  hideLabel?: boolean;
  /** Width and breakpoint classes, e.g. `w-40 max-lg:hidden`. The same belongs on the cells. */
  className?: string;
};

/**
 * A dense table with a head that stays in view. Where its place is narrower than 672 px each row becomes a card and each cell
 * names itself.
 *
 * @param caption what the table lists, for those who cannot see it
 */
export function Table({ caption, columns, children }: { caption: string; columns: Column[]; children: ReactNode }) {
  return (
    <div className="@container/cards">
      <table className="w-full border-separate border-spacing-0 text-left card:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="card:sr-only">
          <tr>
            {columns.map(({ label, align, hideLabel, className }) => (
              <th
                key={label}
                scope="col"
                className={cx(
                  "sticky top-0 z-10 h-9 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted",
                  align === "end" && "text-right",
                  className,
                )}
              >
                {hideLabel ? <span className="sr-only">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="card:block">{children}</tbody>
      </table>
    </div>
  );
}

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A row. It lights up when a `RowLink` stands in it; `selected` marks the one that is open. */
export function TableRow({
  selected = false,
  className,
  children,
}: {
  selected?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <tr
      aria-current={selected || undefined}
      className={cx(
        "group/row relative has-[[data-row-link]]:hover:bg-sunken has-[[data-row-link]:focus-visible]:bg-sunken aria-[current=true]:bg-accent-tint",
        "max-sm:block max-sm:border-b max-sm:border-line max-sm:px-3 max-sm:py-2.5 max-sm:last:border-0",
        className,
      )}
    >
      {children}
    </tr>
  );
}

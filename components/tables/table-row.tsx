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
    <tr aria-current={selected || undefined} className={cx("table-line lights-up", className)}>
      {children}
    </tr>
  );
}

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/**
 * A cell. In a card it stands on a line of its own after its `label`; without a label it takes the
 * whole line, as a title does.
 */
export function TableCell({
  label,
  align,
  className,
  children,
}: {
  label?: string;
  align?: "end";
  className?: string;
  children?: ReactNode;
}) {
  return (
    <td data-label={label} className={cx("cell", align === "end" && "text-right tabular-nums", className)}>
      {children}
    </td>
  );
}

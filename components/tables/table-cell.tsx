import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/**
 * A cell. In a card (below 640 px) it stands on a line of its own after its `label`; without a label it takes the
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
    <td
      data-label={label}
      className={cx(
        "h-11 border-b border-line px-3 py-1.5 align-middle group-last/row:border-0",
        "max-sm:flex max-sm:h-auto max-sm:min-h-7 max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:border-0 max-sm:px-0 max-sm:py-0.5",
        label &&
          "max-sm:before:shrink-0 max-sm:before:text-sm max-sm:before:text-muted max-sm:before:content-[attr(data-label)]",
        align === "end" && "text-right tabular-nums",
        className,
      )}
    >
      {children}
    </td>
  );
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

/** The link of a row: one link to hear and to tab to, the whole row to click on. Other controls in the row get `relative z-1`. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row-link
      className={cx(
        "font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus",
        className,
      )}
      {...rest}
    />
  );
}

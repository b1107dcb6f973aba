import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

/**
 * The link of a row: one link to hear and to tab to, the whole row to click on. Other controls in the row get
 * `relative z-1`. Nothing is fetched before it is followed: a look at a record is an act.
 */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link data-row-link prefetch={false} className={cx("row-link", className)} {...rest} />;
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A link within text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cx(
        "rounded-sm font-medium text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current",
        className,
      )}
      {...rest}
    />
  );
}

import { cx } from "./cx";

/** Holds a place while its content is on the way; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("block animate-pulse rounded-md bg-pressed", className)} />;
}

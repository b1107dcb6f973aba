import { cx } from "./cx";

/** Holds a place while its content is on the way; give it the size of what will come. `still`: what it stands in pulses. */
export function Skeleton({ className, still = false }: { className?: string; still?: boolean }) {
  return <span aria-hidden className={cx("block rounded-md bg-pressed", !still && "animate-pulse", className)} />;
}

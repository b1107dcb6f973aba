import { cx } from "@/components/ui/cx";

/** How many wait at a place; above 999 it says so without counting on. */
export function NavCount({ count, alarm = false, className }: { count?: number; alarm?: boolean; className?: string }) {
  if (!count) return null;
  return (
    <span
      className={cx(
        "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1 text-2xs font-semibold tabular-nums",
        alarm ? "bg-danger-solid text-on-solid" : "bg-neutral-tint text-neutral-ink",
        className,
      )}
    >
      {count > 999 ? "999+" : count}
    </span>
  );
}

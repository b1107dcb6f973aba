import { cx } from "@/components/ui/cx";

/**
 * A thin bar of the time used up; decoration beside the words that say the same.
 *
 * @param used 0 to 1, beyond 1 when overdue
 */
export function Scale({ used, thickness, className }: { used: number; thickness: number; className: string }) {
  const share = Math.min(1, Math.max(0, used));
  return (
    <svg aria-hidden width="100%" height={thickness} className={cx("block rounded-full", className)}>
      <rect width="100%" height={thickness} rx={thickness / 2} className="fill-pressed" />
      <rect width={`${(share * 100).toFixed(2)}%`} height={thickness} rx={thickness / 2} className="fill-current" />
    </svg>
  );
}

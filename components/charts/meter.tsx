import { cx } from "@/components/ui/cx";
import { barred, type Tone } from "@/components/ui/tone";

/**
 * How much of a whole, as a thin bar.
 *
 * @param value 0 to `max`
 * @param text the value in words, e.g. "18 of 24 h"
 */
export function Meter({
  label,
  value,
  max = 1,
  text,
  tone = "accent",
  className,
}: {
  label: string;
  value: number;
  max?: number;
  text: string;
  tone?: Tone;
  className?: string;
}) {
  const share = Math.min(1, Math.max(0, value / max));
  return (
    <div className={className}>
      <meter aria-label={label} min={0} max={max} value={value} aria-valuetext={text} className="sr-only">
        {text}
      </meter>
      <svg aria-hidden="true" width="100%" height="6" className={cx("block rounded-full", barred[tone])}>
        <rect width="100%" height="6" rx="3" className="fill-pressed" />
        <rect width={`${Math.round(share * 1000) / 10}%`} height="6" rx="3" className="fill-current" />
      </svg>
    </div>
  );
}

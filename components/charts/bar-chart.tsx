import { cx } from "@/components/ui/cx";
import { barred, type Tone } from "@/components/ui/tone";

export type Bar = {
  label: string;
  value: number;
  /** The value in words, e.g. "14 tickets". */
  text: string;
  tone?: Tone;
};

/**
 * Columns over time or kinds, drawn in SVG without a script. It is a list to those who cannot see it.
 *
 * @param height of the columns in CSS pixels
 */
export function BarChart({ label, bars, height = 120 }: { label: string; bars: Bar[]; height?: number }) {
  const top = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul aria-label={label} className="flex items-end gap-1">
      {bars.map(({ label, value, text, tone = "accent" }) => (
        <li key={label} className="group/bar min-w-0 flex-1 text-center" title={`${label}: ${text}`}>
          <span className="sr-only">{`${label}: ${text}`}</span>
          <span aria-hidden className="block text-2xs tabular-nums text-muted">
            {value > 0 ? value : " "}
          </span>
          <svg
            aria-hidden
            width="100%"
            height={height}
            preserveAspectRatio="none"
            className={cx("block", barred[tone])}
          >
            <rect x="0" y={height - 1} width="100%" height="1" className="fill-line-strong" />
            <rect
              x="12%"
              width="76%"
              rx="2"
              y={height - barHeight(value, top, height)}
              height={barHeight(value, top, height)}
              className="fill-current opacity-85 group-hover/bar:opacity-100"
            />
          </svg>
          <span aria-hidden className="mt-1 block truncate text-2xs text-muted">
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** In whole pixels; a value above zero is never invisible. */
function barHeight(value: number, top: number, height: number): number {
  return value <= 0 ? 0 : Math.max(2, Math.round((value / top) * (height - 4)));
}

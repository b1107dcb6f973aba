import { useFormatter } from "next-intl";
import { cx } from "@/components/ui/cx";
import { barred, type Tone } from "@/components/ui/tone";
import { niceTicks } from "./nice-ticks";

export type Bar = {
  label: string;
  value: number;
  /** The value in words, e.g. "14 tickets". */
  text: string;
  tone?: Tone;
};

/** As many labels as have room beside one another on a wide chart; a narrow one shows every second of them. */
const MOST_LABELS = 8;
const ROOM_ABOVE = 10;
const ROOM_BELOW = 24;

/**
 * Columns over time or kinds with an axis of counts, drawn in SVG without a script. It is a list to those who cannot see it; a value
 * is told to the pointer.
 *
 * @param height of the columns in CSS pixels
 */
export function BarChart({ label, bars, height = 120 }: { label: string; bars: Bar[]; height?: number }) {
  const format = useFormatter();
  const ticks = niceTicks(Math.max(0, ...bars.map(({ value }) => value)));
  const top = ticks.at(-1)!;
  const bottom = ROOM_ABOVE + height;
  const levelOf = (value: number) => bottom - Math.round((value / top) * height);
  const across = (places: number) => `${(places / bars.length) * 100}%`;
  const each = Math.ceil(bars.length / MOST_LABELS);
  const whole = bottom + ROOM_BELOW;
  return (
    <div className="@container flex">
      <ul aria-label={label} className="sr-only">
        {bars.map(({ label, text }) => (
          <li key={label}>{`${label}: ${text}`}</li>
        ))}
      </ul>
      <svg
        aria-hidden="true"
        width="44"
        height={whole}
        className="shrink-0 overflow-visible fill-muted text-xs tabular-nums"
      >
        {ticks.map((tick) => (
          <text key={tick} x="36" y={levelOf(tick) + 4} textAnchor="end">
            {format.number(tick, { notation: "compact" })}
          </text>
        ))}
      </svg>
      <svg aria-hidden="true" width="100%" height={whole} className="min-w-0 flex-1 overflow-visible">
        {ticks.map((tick) => (
          <rect
            key={tick}
            y={levelOf(tick)}
            width="100%"
            height="1"
            className={tick ? "fill-line" : "fill-line-strong"}
          />
        ))}
        {bars.map(({ label, value, text, tone = "accent" }, index) => (
          <g key={label} className={cx("group/bar", barred[tone])}>
            <title>{`${label}: ${text}`}</title>
            <rect x={across(index)} width={across(1)} y={ROOM_ABOVE} height={height} className="fill-transparent" />
            <rect
              x={across(index + 0.12)}
              width={across(0.76)}
              rx="2"
              // A value above zero is never invisible.
              y={Math.min(levelOf(value), value > 0 ? bottom - 2 : bottom)}
              height={Math.max(bottom - levelOf(value), value > 0 ? 2 : 0)}
              className="fill-current opacity-85 group-hover/bar:opacity-100"
            />
          </g>
        ))}
        {bars.map(
          ({ label }, index) =>
            index % each === 0 && (
              <text
                key={label}
                x={across(index + 0.5)}
                y={bottom + 17}
                textAnchor="middle"
                className={cx("fill-muted text-xs tabular-nums", index % (2 * each) > 0 && "@max-[30rem]:hidden")}
              >
                {label}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

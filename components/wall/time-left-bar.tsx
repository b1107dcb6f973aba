import { cx } from "@/components/ui/cx";
import { barred, type Tone } from "@/components/ui/tone";

export type Part = { id: string; label: string; value: number; tone: Tone };

/** A whole and its parts, side by side, with a legend that says the same in words. Parts of nothing are left out of the bar. */
export function TimeLeftBar({ label, parts }: { label: string; parts: Part[] }) {
  const total = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.value, 0),
  );
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0));
  return (
    <figure>
      <svg aria-hidden="true" width="100%" height="28" className="block rounded-md">
        <rect width="100%" height="28" className="fill-pressed" />
        {parts.map((part, index) => (
          <rect
            key={part.id}
            x={percent(starts[index]!, total)}
            width={percent(part.value, total)}
            height="28"
            className={cx("fill-current stroke-surface stroke-2", barred[part.tone])}
          />
        ))}
      </svg>
      <ul aria-label={label} className="mt-3 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 xl:grid-cols-5">
        {parts.map((part) => (
          <li key={part.id} className="flex items-baseline gap-2">
            <svg aria-hidden="true" width="10" height="10" className={cx("shrink-0", barred[part.tone])}>
              <rect width="10" height="10" rx="2" className="fill-current" />
            </svg>
            <span className="text-sm text-muted">{part.label}</span>
            <span className="ml-auto font-semibold tabular-nums xl:ml-0">{part.value}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function percent(value: number, total: number): string {
  return `${Math.round((value / total) * 10_000) / 100}%`;
}

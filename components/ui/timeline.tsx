import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { cx } from "./cx";
import { inked, type Tone } from "./tone";

export type TimelineEntry = {
  id: string | number;
  icon: IconName;
  tone?: Tone;
  /** What happened, as a sentence. */
  title: ReactNode;
  /** When: a `Time`. */
  at: ReactNode;
  children?: ReactNode;
};

/** What happened, entry by entry, in the order given. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label}>
      {entries.map(({ id, icon, tone = "neutral", title, at, children }) => (
        <li key={id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span className="absolute top-7 bottom-0 left-3 w-px bg-line group-last:hidden" />
          <span
            className={cx(
              "flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-surface",
              inked[tone],
            )}
          >
            <Icon name={icon} size={13} />
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 break-words">{title}</span>
              <span className="shrink-0 text-xs text-muted">{at}</span>
            </div>
            {children && <div className="mt-1.5 text-sm text-ink-soft">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

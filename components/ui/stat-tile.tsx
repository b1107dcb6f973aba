import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { inked, type Tone } from "./tone";

/** One figure with its name. With `href` the whole tile leads to what it counts. `size="wall"` is read from afar. */
export function StatTile({
  label,
  value,
  note,
  tone = "neutral",
  icon,
  href,
  size = "md",
}: {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  href?: string;
  size?: "md" | "wall";
}) {
  return (
    <div className="relative flex flex-col rounded-lg border border-line bg-surface p-4 shadow-card has-[a]:transition-colors has-[a:hover]:border-line-strong">
      <p className={cx("flex items-center gap-1.5 text-muted", size === "wall" ? "text-sm sm:text-md" : "text-sm")}>
        {icon && <span className={inked[tone]}>{icon}</span>}
        {href ? (
          <Link
            href={href}
            className="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p
        className={cx(
          "mt-1 font-semibold tracking-tight tabular-nums",
          size === "wall" ? "text-2xl sm:text-wall" : "text-2xl",
          tone !== "neutral" && inked[tone],
        )}
      >
        {value}
      </p>
      {note && <p className="mt-1 text-sm text-muted">{note}</p>}
    </div>
  );
}

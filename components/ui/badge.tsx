import type { ReactNode } from "react";
import { cx } from "./cx";
import { type Tone, tinted } from "./tone";

/** A short word on a tint, with an optional icon before it. */
export function Badge({
  tone = "neutral",
  icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cx("badge", tinted[tone], className)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

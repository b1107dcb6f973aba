import type { ReactNode } from "react";
import { Glyph } from "@/components/icons/glyph";
import { cx } from "./cx";
import { inked, tinted } from "./tone";

export type CalloutTone = "info" | "success" | "warning" | "danger";

const outlines: Record<CalloutTone, string> = {
  info: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 16v-4M12 8h.01",
  success: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9 12l2 2 4-4",
  warning: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01",
  danger: "M7.86 2h8.28L22 7.86v8.28L16.14 22H7.86L2 16.14V7.86zM12 8v4M12 16h.01",
};

/**
 * A notice in the flow of a page. `live` makes it speak when it appears: danger interrupts (`alert`), the
 * others wait (`status`).
 */
export function Callout({
  tone = "info",
  title,
  live = false,
  actions,
  className,
  children,
}: {
  tone?: CalloutTone;
  title?: ReactNode;
  live?: boolean;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={cx("flex gap-3 rounded-lg border px-3.5 py-3", tinted[tone], className)}>
      <Glyph path={outlines[tone]} size={18} className={cx("mt-px", inked[tone])} />
      <div className="min-w-0 flex-1 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={cx("text-pretty text-ink-soft", Boolean(title) && "mt-0.5")}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

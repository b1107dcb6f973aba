import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { cx } from "@/components/ui/cx";

export type Delivery = "held" | "queued" | "sent" | "failed" | "cancelled";

const looks: Record<Delivery, { icon: IconName; className: string }> = {
  held: { icon: "pause", className: "text-ink-soft" },
  queued: { icon: "clock", className: "text-ink-soft" },
  sent: { icon: "check", className: "text-success-ink" },
  failed: { icon: "alert", className: "text-danger-ink" },
  cancelled: { icon: "refused", className: "text-ink-soft" },
};

/** How far a mail of ours is, in the words given. */
export function DeliveryMark({ state, children }: { state: Delivery; children: ReactNode }) {
  const { icon, className } = looks[state];
  return (
    <span className={cx("inline-flex items-center gap-1 font-medium", className)}>
      <Icon name={icon} size={13} />
      <span>{children}</span>
    </span>
  );
}

import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { cx } from "@/components/ui/cx";

export type RequestState = "proposed" | "open" | "awaiting_approval" | "applied" | "refused";

const looks: Record<RequestState, { icon: IconName; className: string }> = {
  proposed: { icon: "spark", className: "text-muted" },
  open: { icon: "circle", className: "text-muted" },
  awaiting_approval: { icon: "hourglass", className: "text-warning-ink" },
  applied: { icon: "done", className: "text-success-ink" },
  refused: { icon: "refused", className: "text-danger-ink" },
};

/** How far a request is; `proposed` is what the machine read and nobody has confirmed. */
export function RequestStateMark({ state }: { state: RequestState }) {
  const t = useTranslations("ticket.request.state");
  const { icon, className } = looks[state];
  return (
    <span className={cx("inline-flex items-center gap-1.5 text-sm font-medium", className)}>
      <Icon name={icon} size={14} />
      {t(state)}
    </span>
  );
}

import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { inked, type Tone } from "@/components/ui/tone";
import type { TicketStatus } from "@/vocabulary/tickets";

const looks: Record<TicketStatus, { tone: Tone; icon: IconName }> = {
  new: { tone: "accent", icon: "circle" },
  open: { tone: "info", icon: "dot" },
  waiting: { tone: "warning", icon: "pause" },
  resolved: { tone: "success", icon: "done" },
};

/** Where a ticket stands. */
export function StatusBadge({ status }: { status: TicketStatus }) {
  const t = useTranslations("ui.status");
  const { tone, icon } = looks[status];
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap text-ink-soft">
      <Icon name={icon} size={14} className={inked[tone]} />
      {t(status)}
    </span>
  );
}

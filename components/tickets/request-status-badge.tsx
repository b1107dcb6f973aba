import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { inked, type Tone } from "@/components/ui/tone";
import type { RequestStatus } from "./vocabulary";

const looks: Record<RequestStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: "neutral", icon: "circle" },
  applied: { tone: "success", icon: "check" },
  refused: { tone: "danger", icon: "refused" },
};

/** Where one request of a ticket stands. */
export function RequestStatusBadge({ status }: { status: RequestStatus }) {
  const t = useTranslations("ui.requestStatus");
  const { tone, icon } = looks[status];
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap text-ink-soft">
      <Icon name={icon} size={14} className={inked[tone]} />
      {t(status)}
    </span>
  );
}

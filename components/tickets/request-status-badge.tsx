import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
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
    <Badge tone={tone} icon={<Icon name={icon} size={12} />}>
      {t(status)}
    </Badge>
  );
}

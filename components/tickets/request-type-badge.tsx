import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import type { IconName } from "@/components/icons/shapes";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { RequestType } from "./vocabulary";

const looks: Record<RequestType, { tone: Tone; icon: IconName }> = {
  unsubscribe: { tone: "accent", icon: "unsubscribe" },
  edit: { tone: "info", icon: "edit" },
  delete: { tone: "danger", icon: "delete" },
  access: { tone: "teal", icon: "eye" },
  question: { tone: "neutral", icon: "question" },
  disclosure: { tone: "violet", icon: "disclosure" },
};

/** What a request asks. `region` is the region's name, for those that concern one. */
export function RequestTypeBadge({ type, region }: { type: RequestType; region?: string | null }) {
  const t = useTranslations("ui.requestType");
  const { tone, icon } = looks[type];
  return (
    <Badge tone={tone} icon={<Icon name={icon} size={12} />}>
      {t(type)}
      {region && <span className="font-normal"> · {region}</span>}
    </Badge>
  );
}

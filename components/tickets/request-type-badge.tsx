import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Badge } from "@/components/ui/badge";
import type { RequestType } from "@/vocabulary/requests";
import { REQUEST_LOOKS } from "./request-tones";

/** What a request asks. `region` is the region's name, for those that concern one. */
export function RequestTypeBadge({ type, region }: { type: RequestType; region?: string | null }) {
  const t = useTranslations("ui.requestType");
  const { tone, icon } = REQUEST_LOOKS[type];
  return (
    <Badge tone={tone} icon={<Icon name={icon} size={12} />}>
      {t(type)}
      {region && <span className="font-normal"> · {region}</span>}
    </Badge>
  );
}

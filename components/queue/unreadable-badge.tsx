import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Badge } from "@/components/ui/badge";

/** Marks a ticket whose mail could not be read by the machine. */
export function UnreadableBadge() {
  const t = useTranslations("queue.row");
  return (
    <Badge tone="warning" icon={<Icon name="quarantine" size={12} />}>
      {t("unreadable")}
    </Badge>
  );
}

import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";

/** What the segment answered when it was asked for this page: whether the person would still be mailed. */
export function SegmentVerdict({ member, segment }: { member: boolean; segment: string }) {
  const t = useTranslations("ticket.segment");
  if (member) {
    return (
      <p className="flex items-start gap-2 text-sm font-medium text-danger-ink">
        <Icon name="alert" size={15} className="mt-0.5" />
        {t("member", { segment })}
      </p>
    );
  }
  return (
    <p className="flex items-start gap-2 text-sm font-medium text-success-ink">
      <Icon name="shield" size={15} className="mt-0.5" />
      {t("absent", { segment })}
    </p>
  );
}

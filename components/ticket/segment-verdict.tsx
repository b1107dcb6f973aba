import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { cx } from "@/components/ui/cx";

/**
 * What the segment answered when it was asked for this page: whether the person would still be mailed.
 *
 * @param region ISO 3166-2 code; null: asked of all segments
 */
export function SegmentVerdict({ member, region }: { member: boolean; region: string | null }) {
  const t = useTranslations("ticket.segment");
  const segment = region ?? "any";
  return (
    <p className={cx("flex items-start gap-2 text-sm font-medium", member ? "text-danger-ink" : "text-success-ink")}>
      <Icon name={member ? "alert" : "shield"} size={15} className="mt-0.5" />
      {t(member ? "member" : "absent", { segment })}
    </p>
  );
}

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Similarity } from "@/domain/people/duplicates/compare";

const SURE = 75;

/** How alike two records are and why, in words; what speaks against is said too. */
export function LikenessWords({ score, reasons }: Similarity) {
  const t = useTranslations("record.duplicates");
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm">
      <Badge tone={score >= SURE ? "warning" : "neutral"}>{t("score", { score })}</Badge>
      <span className="text-muted">{reasons.map((reason) => t(`reasons.${reason}`)).join(" · ")}</span>
    </div>
  );
}

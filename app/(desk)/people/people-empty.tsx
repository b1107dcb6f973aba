import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Says why nobody is here and what to do next. */
export function PeopleEmpty({ why }: { why: "nobody" | "region" | "search" }) {
  const t = useTranslations("people");
  return (
    <Card flush>
      <EmptyState
        icon={why === "nobody" ? "people" : "search"}
        title={t(`empty.${why}.title`)}
        description={t(`empty.${why}.description`)}
        actions={
          why === "region" ? (
            <LinkButton href="/people">{t("filters.clear")}</LinkButton>
          ) : (
            <LinkButton href="/people/new">{t("add")}</LinkButton>
          )
        }
      />
    </Card>
  );
}

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";

/** What stands where an erased person was: when, and nothing else. */
export function Tombstone({ erasedAt }: { erasedAt: Date }) {
  const t = useTranslations("people");
  return (
    <>
      <h1 className="sr-only">{t("erased.title")}</h1>
      <Card flush>
        <EmptyState
          icon="delete"
          title={t("erased.title")}
          description={t.rich("erased.description", { date: () => <Time at={erasedAt} style="exact" /> })}
          actions={<LinkButton href="/people">{t("keys.people")}</LinkButton>}
        />
      </Card>
    </>
  );
}

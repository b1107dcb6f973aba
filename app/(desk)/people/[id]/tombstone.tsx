import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** What stands where an erased person was: when, and nothing else. */
export function Tombstone({ erasedAt }: { erasedAt: Date }) {
  const t = useTranslations("people");
  const format = useFormatter();
  return (
    <>
      <h1 className="sr-only">{t("erased.title")}</h1>
      <Card flush>
        <EmptyState
          icon="delete"
          title={t("erased.title")}
          description={t("erased.description", {
            date: format.dateTime(erasedAt, { dateStyle: "long", timeStyle: "short" }),
          })}
          actions={<LinkButton href="/people">{t("keys.people")}</LinkButton>}
        />
      </Card>
    </>
  );
}

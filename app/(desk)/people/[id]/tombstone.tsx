import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { PlaceAlive } from "@/components/keys/place-alive";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatInstant } from "@/components/ui/format-instant";
import { LinkButton } from "@/components/ui/link-button";

/** What stands where an erased person was: when, and nothing else. */
export function Tombstone({ erasedAt }: { erasedAt: Date }) {
  const t = useTranslations("people");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  return (
    <>
      <PlaceAlive />
      <h1 className="sr-only">{t("erased.title")}</h1>
      <Card flush>
        <EmptyState
          icon="delete"
          title={t("erased.title")}
          description={t("erased.description", { date: formatInstant(erasedAt, "exact", reader) })}
          actions={<LinkButton href="/people">{t("keys.people")}</LinkButton>}
        />
      </Card>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { PlaceAlive } from "@/components/keys/place-alive";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Says that nothing is here, or nothing that this reader may know of. */
export async function NothingHere() {
  const t = await getTranslations("access.notFound");
  return (
    <>
      <title>{t("title")}</title>
      <PlaceAlive />
      <h1 className="sr-only">{t("title")}</h1>
      <EmptyState
        icon="search"
        title={t("title")}
        description={t("description")}
        actions={<LinkButton href="/">{t("home")}</LinkButton>}
      />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** What stands where nothing is, or where somebody may not know what is. */
export default async function NotFound() {
  const t = await getTranslations("access.notFound");
  return (
    <div className="py-16">
      <title>{t("title")}</title>
      <EmptyState
        icon="search"
        title={<h1>{t("title")}</h1>}
        description={t("description")}
        actions={<LinkButton href="/">{t("home")}</LinkButton>}
      />
    </div>
  );
}

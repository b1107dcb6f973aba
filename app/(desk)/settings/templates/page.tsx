import { getLocale, getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/section-header";
import { listTemplates } from "@/domain/templates/list";
import { SettingsFrame } from "../settings-frame";
import { TemplateTable } from "./template-table";

/** The letters that staff answer with, and those that are offered no more. */
export default async function TemplatesPage() {
  const { acting } = await requireStaff("template:manage");
  const [t, locale, inUse, archived] = await Promise.all([
    getTranslations("templates"),
    getLocale(),
    listTemplates(acting),
    listTemplates(acting, { archived: true }),
  ]);
  const language = locale === "en" ? "en" : "ru";
  const add = (
    <LinkButton href="/settings/templates/new" variant="primary">
      <Icon name="plus" size={15} />
      {t("add")}
    </LinkButton>
  );
  return (
    <SettingsFrame current="templates" actor={acting.actor}>
      <RefreshOnEvents on={["template."]} />
      <SectionHeader title={t("title")} description={t("description")} actions={inUse.length > 0 && add} />
      {inUse.length === 0 ? (
        <Card>
          <EmptyState icon="reply" title={t("none")} description={t("noneDescription")} actions={add} />
        </Card>
      ) : (
        <TemplateTable caption={t("title")} templates={inUse} language={language} />
      )}
      {archived.length > 0 && (
        <div className="mt-8">
          <SectionHeader title={t("archivedTitle")} level={3} />
          <TemplateTable caption={t("archivedTitle")} templates={archived} language={language} />
        </div>
      )}
    </SettingsFrame>
  );
}

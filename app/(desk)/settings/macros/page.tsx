import { getLocale, getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/section-header";
import { listMacros } from "@/domain/macros/list";
import { stepWords } from "../../macros/step-words";
import { SettingsFrame } from "../settings-frame";
import { MacroTable } from "./macro-table";

/** The macros that staff run on a ticket, and those that are offered no more. */
export default async function MacrosPage() {
  const { acting } = await requireStaff("macro:manage");
  const [t, locale, say, inUse, archived] = await Promise.all([
    getTranslations("macros"),
    getLocale(),
    stepWords(acting),
    listMacros(acting),
    listMacros(acting, { archived: true }),
  ]);
  const add = (
    <LinkButton href="/settings/macros/new" variant="primary">
      <Icon name="plus" size={15} />
      {t("add")}
    </LinkButton>
  );
  return (
    <SettingsFrame current="macros" actor={acting.actor}>
      <RefreshOnEvents on={["macro."]} />
      <SectionHeader title={t("title")} description={t("description")} actions={inUse.length > 0 && add} />
      {inUse.length === 0 ? (
        <Card>
          <EmptyState icon="spark" title={t("none")} description={t("noneDescription")} actions={add} />
        </Card>
      ) : (
        <MacroTable caption={t("title")} macros={inUse} locale={locale} say={say} />
      )}
      {archived.length > 0 && (
        <div className="mt-8">
          <SectionHeader title={t("archivedTitle")} level={3} />
          <MacroTable caption={t("archivedTitle")} macros={archived} locale={locale} say={say} />
        </div>
      )}
    </SettingsFrame>
  );
}

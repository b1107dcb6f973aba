import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { TextField } from "@/components/forms/text-field";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/section-header";
import { listRegions } from "@/domain/segments/regions";
import { SettingsFrame } from "../settings-frame";
import { matches } from "./matches";
import { RegionTable } from "./region-table";

/** The regions of the country, and in which of them people are mailed. */
export default async function RegionsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { acting } = await requireStaff("region:manage");
  const t = await getTranslations("settings.regions");
  const tabs = await getTranslations("settings.tabs");
  const q = String((await searchParams).q ?? "");
  const regions = await listRegions(acting);
  const shown = regions.filter((region) => matches(region, q));
  const enabled = regions.filter((region) => region.enabled).length;
  return (
    <SettingsFrame current="regions" actor={acting.actor}>
      <SectionHeader
        title={tabs("regions")}
        description={`${t("summary", { enabled, total: regions.length })}. ${t("description")}`}
        actions={
          <Form action="/settings/regions" role="search" className="w-64">
            <TextField
              key={q}
              name="q"
              type="search"
              label={t("search")}
              hideLabel
              placeholder={t("searchHint")}
              lead={<Icon name="search" size={15} />}
              defaultValue={q}
            />
          </Form>
        }
      />
      <Card flush>
        {shown.length > 0 ? (
          <RegionTable regions={shown} />
        ) : (
          <EmptyState
            icon="region"
            title={t("empty")}
            description={t("emptyDescription")}
            actions={<LinkButton href="/settings/regions">{t("all")}</LinkButton>}
          />
        )}
      </Card>
    </SettingsFrame>
  );
}

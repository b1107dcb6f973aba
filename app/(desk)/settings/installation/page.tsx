import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { readDatabaseVersion } from "@/domain/settings/database-version";
import { SettingsFrame } from "../settings-frame";
import { InstallationTable } from "./installation-table";
import { readInstallation } from "./read-installation";

/** What the environment fixed, for whoever wonders why it cannot be changed here. */
export default async function InstallationPage() {
  const { acting } = await requireStaff("settings:manage");
  const t = await getTranslations("settings");
  return (
    <SettingsFrame current="installation" actor={acting.actor}>
      <SectionHeader title={t("tabs.installation")} description={t("installation.description")} />
      <Card flush>
        <InstallationTable installation={readInstallation()} database={await readDatabaseVersion(acting)} />
      </Card>
    </SettingsFrame>
  );
}

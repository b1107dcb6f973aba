import { getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import { listTokens } from "@/domain/staff/tokens/list-tokens";
import { roleChoices } from "../role-choices";
import { SettingsFrame } from "../settings-frame";
import { NewToken } from "./new-token";
import { TokenTable } from "./token-table";

/** What programs get in by. */
export default async function TokensPage() {
  const { acting } = await requireStaff("token:manage");
  const t = await getTranslations("settings");
  const [tokens, roles] = [await listTokens(acting), await roleChoices("tokens")];
  return (
    <ClientTexts of={["record.inPlace.reveal", "settings.tokens.new"]}>
      <SettingsFrame current="tokens" actor={acting.actor}>
        <RefreshOnEvents on={["token.issued", "token.revoked"]} />
        <SectionHeader
          title={t("tabs.tokens")}
          description={t("tokens.description")}
          actions={<NewToken roles={roles} cancelLabel={t("cancel")} />}
        />
        <Card flush>
          {tokens.length > 0 ? (
            <TokenTable tokens={tokens} />
          ) : (
            <EmptyState icon="key" title={t("tokens.none")} description={t("tokens.noneDescription")} />
          )}
        </Card>
      </SettingsFrame>
    </ClientTexts>
  );
}

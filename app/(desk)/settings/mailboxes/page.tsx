import { getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/section-header";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { SettingsFrame } from "../settings-frame";
import { MailboxCard } from "./mailbox-card";

/** The mailboxes that are read, and how each is doing. */
export default async function MailboxesPage() {
  const { acting } = await requireStaff("mailbox:manage");
  const t = await getTranslations("settings");
  const mailboxes = await listMailboxes(acting);
  const add = (
    <LinkButton href="/settings/mailboxes/new" variant="primary">
      <Icon name="plus" size={15} />
      {t("mailboxes.add")}
    </LinkButton>
  );
  return (
    <SettingsFrame current="mailboxes" actor={acting.actor}>
      <RefreshOnEvents on={["mailbox."]} />
      <SectionHeader
        title={t("tabs.mailboxes")}
        description={t("mailboxes.description")}
        actions={mailboxes.length > 0 && add}
      />
      {mailboxes.length === 0 && (
        <Card>
          <EmptyState
            icon="mail"
            title={t("mailboxes.empty")}
            description={t("mailboxes.emptyDescription")}
            actions={add}
          />
        </Card>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {mailboxes.map((mailbox) => (
          <MailboxCard key={mailbox.id} mailbox={mailbox} />
        ))}
      </div>
    </SettingsFrame>
  );
}

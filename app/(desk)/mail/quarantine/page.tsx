import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listQuarantine } from "@/domain/intake/ledger/list-quarantine";
import { MailTabs } from "../mail-tabs";
import { QuarantineTable } from "./quarantine-table";
import { rereadAllAction } from "./reread-actions";
import { RereadButton } from "./reread-button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mail.quarantine");
  return { title: t("title") };
}

/** Mail that the machine could not read. Its tickets are open and their clocks run. */
export default async function QuarantinePage() {
  const { acting } = await requireStaff("mail:read");
  const t = await getTranslations("mail");
  const mails = await listQuarantine(acting);

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("quarantine.description")}
        actions={mails.length > 1 && <RereadButton action={rereadAllAction}>{t("quarantine.againAll")}</RereadButton>}
      />
      <MailTabs acting={acting} current="quarantine" />
      <Card flush>
        {mails.length > 0 ? (
          <QuarantineTable mails={mails} />
        ) : (
          <EmptyState icon="done" title={t("quarantine.none")} description={t("quarantine.noneDescription")} />
        )}
      </Card>
      <RefreshOnEvents on={["mail.", "ticket.resolved"]} within={1000} />
    </>
  );
}

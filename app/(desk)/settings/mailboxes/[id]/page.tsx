import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { editMailboxAction } from "../actions";
import { MailboxFields } from "../mailbox-fields";

/** Where a mailbox is and how it is opened. */
export default async function MailboxPage({ params }: { params: Promise<{ id: string }> }) {
  const { acting } = await requireStaff("mailbox:manage");
  const { id } = await params;
  const mailbox = (await listMailboxes(acting)).find((row) => String(row.id) === id);
  if (!mailbox) notFound();
  const t = await getTranslations("settings");
  return (
    <>
      <title>{mailbox.address}</title>
      <PageHeader
        title={mailbox.address}
        breadcrumbs={[
          { href: "/settings", label: t("title") },
          { href: "/settings/mailboxes", label: t("tabs.mailboxes") },
        ]}
      />
      <Card className="max-w-2xl">
        <ActionForm
          action={editMailboxAction.bind(null, mailbox.id)}
          done={t("saved")}
          then="/settings/mailboxes"
          className="flex flex-col gap-4"
        >
          <MailboxFields mailbox={mailbox} />
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <SubmitButton>{t("save")}</SubmitButton>
            <LinkButton href="/settings/mailboxes">{t("cancel")}</LinkButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}

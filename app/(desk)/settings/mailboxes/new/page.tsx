import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { addMailboxAction } from "../actions";
import { MailboxFields } from "../mailbox-fields";

/** A mailbox to be read from now on. */
export default async function NewMailboxPage() {
  await requireStaff("mailbox:manage");
  const t = await getTranslations("settings");
  return (
    <>
      <title>{t("mailboxes.add")}</title>
      <PageHeader
        title={t("mailboxes.add")}
        breadcrumbs={[
          { href: "/settings", label: t("title") },
          { href: "/settings/mailboxes", label: t("tabs.mailboxes") },
        ]}
      />
      <Card className="max-w-2xl">
        <ActionForm
          action={addMailboxAction}
          then="/settings/mailboxes"
          done={t("mailboxes.added")}
          className="flex flex-col gap-4"
        >
          <MailboxFields />
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <SubmitButton>{t("mailboxes.add")}</SubmitButton>
            <LinkButton href="/settings/mailboxes">{t("cancel")}</LinkButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { addMailboxAction } from "@/app/(desk)/settings/mailboxes/actions";
import { MailboxFields } from "@/app/(desk)/settings/mailboxes/mailbox-fields";
import { ActionForm } from "@/app/form/action-form";
import { setLocale, setTheme } from "@/app/preference-actions";
import { requireStaff } from "@/app/session";
import { readTheme } from "@/app/theme/read-theme";
import { SubmitButton } from "@/components/forms/submit-button";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/link-button";

/** The first run, second step: the mailbox. It may be skipped. */
export default async function SetUpMailboxPage() {
  await requireStaff("mailbox:manage");
  const t = await getTranslations("access");
  return (
    <PublicShell preferences={{ theme: await readTheme(), setLocale, setTheme }}>
      <title>{t("setUpMailbox.title")}</title>
      <p className="text-sm font-medium text-muted">{t("setUp.step", { step: 2 })}</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">{t("setUpMailbox.title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("setUpMailbox.description")}</p>
      <ActionForm action={addMailboxAction} then="/queue" className="flex flex-col gap-4">
        <MailboxFields />
        <div className="mt-2 flex flex-wrap gap-2">
          <SubmitButton>{t("setUpMailbox.submit")}</SubmitButton>
          <LinkButton href="/queue">{t("setUpMailbox.skip")}</LinkButton>
        </div>
      </ActionForm>
    </PublicShell>
  );
}

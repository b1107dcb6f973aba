import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/form/action-form";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import type { MailServerView } from "@/domain/outbox/server/read";
import { MAIL_SECURITY } from "@/vocabulary/mail-security";
import { changeServerAction, removeServerAction } from "./actions";
import { ServerTests } from "./server-tests";

/** The mail server as an admin sets it, tried out before it is kept. */
export function ServerForm({
  version,
  server,
  email,
}: {
  version: number;
  server: MailServerView["stored"];
  email: string;
}) {
  const t = useTranslations("settings.outgoing");
  const settings = useTranslations("settings");
  return (
    <>
      <ActionForm action={changeServerAction.bind(null, version)} done={t("saved")} className="flex flex-col gap-4">
        <ServerFields server={server} />
        <ServerTests email={email} fixed={false} />
        <SubmitButton className="self-start">{settings("save")}</SubmitButton>
      </ActionForm>
      {server && (
        <div className="mt-4 border-t border-line pt-4">
          <ConfirmDialog
            trigger={t("remove")}
            look={{ variant: "danger", size: "sm" }}
            title={t("removeTitle")}
            description={t("removeDescription")}
            confirmLabel={t("remove")}
            cancelLabel={settings("cancel")}
            danger
            action={removeServerAction.bind(null, version)}
          />
        </div>
      )}
    </>
  );
}

function ServerFields({ server }: { server: MailServerView["stored"] }) {
  const t = useTranslations("settings.outgoing");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <FormText name="host" label={t("host")} placeholder="smtp.example.com" defaultValue={server?.host} required />
        <FormText
          name="port"
          inputMode="numeric"
          label={t("port")}
          defaultValue={String(server?.port ?? 587)}
          required
        />
      </div>
      <FormSelect
        name="security"
        label={t("security")}
        options={MAIL_SECURITY.map((value) => ({ value, label: t(`securities.${value}`) }))}
        defaultValue={server?.security ?? "starttls"}
      />
      <FormText
        name="login"
        label={t("login")}
        hint={t("loginHint")}
        defaultValue={server?.login ?? undefined}
        autoComplete="off"
      />
      <FormText
        name="password"
        type="password"
        label={t("password")}
        hint={server?.login ? t("passwordKept") : undefined}
        autoComplete="new-password"
      />
    </>
  );
}

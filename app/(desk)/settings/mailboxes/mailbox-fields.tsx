import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import type { MailboxView } from "@/domain/intake/mailboxes/list";
import { testConnectionAction } from "./actions";
import { TestConnection } from "./test-connection";

/** What a mailbox is described by, and a button that tries it out; for an `ActionForm`. */
export function MailboxFields({ mailbox }: { mailbox?: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  const secure = [
    { value: "yes", label: t("secureOn") },
    { value: "no", label: t("secureOff") },
  ];
  return (
    <>
      <FormText
        name="address"
        type="email"
        label={t("address")}
        defaultValue={mailbox?.address}
        autoComplete="off"
        required
      />
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <FormText name="host" label={t("host")} placeholder="imap.example.com" defaultValue={mailbox?.host} required />
        <FormText
          name="port"
          inputMode="numeric"
          label={t("port")}
          defaultValue={String(mailbox?.port ?? 993)}
          required
        />
      </div>
      <FormSelect
        name="secure"
        label={t("secure")}
        options={secure}
        defaultValue={mailbox?.secure === false ? "no" : "yes"}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText name="login" label={t("login")} defaultValue={mailbox?.login} autoComplete="off" required />
        <FormText
          name="password"
          type="password"
          label={t("password")}
          hint={mailbox && t("passwordKept")}
          autoComplete="new-password"
          required={!mailbox}
        />
      </div>
      <FormText name="folder" label={t("folder")} defaultValue={mailbox?.folder ?? "INBOX"} />
      <TestConnection label={t("test")} action={testConnectionAction.bind(null, mailbox?.id ?? null)} />
    </>
  );
}

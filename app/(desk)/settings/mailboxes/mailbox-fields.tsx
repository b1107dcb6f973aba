import { useTranslations } from "next-intl";
import { FormCheck } from "@/app/form/form-check";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import type { MailboxView } from "@/domain/intake/mailboxes/list";
import { OAUTH_PRESETS } from "@/domain/intake/mailboxes/oauth-presets";
import { testConnectionAction } from "./actions";
import { SignInChoice } from "./sign-in-choice";
import { type SignIn, SignInFields } from "./sign-in-fields";
import { TestConnection } from "./test-connection";

const WAYS: SignIn[] = ["password", "google", "microsoft", "generic"];

/** What a mailbox is described by, and a button that tries it out; for an `ActionForm`. */
export function MailboxFields({ mailbox }: { mailbox?: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  const fields = (signIn: SignIn) => <ServerFields signIn={signIn} mailbox={mailbox} />;
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
      <SignInChoice
        label={t("signIn")}
        options={WAYS.map((value) => ({ value, label: t(`signInBy.${value}`) }))}
        before={mailbox?.oauth?.provider ?? "password"}
        fields={{
          password: fields("password"),
          google: fields("google"),
          microsoft: fields("microsoft"),
          generic: fields("generic"),
        }}
      />
      <FolderFields mailbox={mailbox} />
      <TestConnection label={t("test")} action={testConnectionAction.bind(null, mailbox?.id ?? null)} />
    </>
  );
}

/** Where the mailbox is, and the secrets it opens by. */
function ServerFields({ signIn, mailbox }: { signIn: SignIn; mailbox?: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  const preset = signIn === "google" || signIn === "microsoft" ? OAUTH_PRESETS[signIn].host : undefined;
  const secure = [
    { value: "yes", label: t("secureOn") },
    { value: "no", label: t("secureOff") },
  ];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <FormText
          name="host"
          label={t("host")}
          placeholder="imap.example.com"
          defaultValue={mailbox?.host ?? preset}
          required
        />
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
      <FormText name="login" label={t("login")} defaultValue={mailbox?.login} autoComplete="off" required />
      <SignInFields signIn={signIn} mailbox={mailbox} />
    </>
  );
}

/** What is read, what becomes of it, and what the server does with it on the way. */
function FolderFields({ mailbox }: { mailbox?: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <FormText name="folder" label={t("folder")} defaultValue={mailbox?.folder ?? "INBOX"} />
        <FormText
          name="moveTo"
          label={t("moveTo")}
          hint={t("moveToHint")}
          defaultValue={mailbox?.moveTo ?? undefined}
        />
      </div>
      <FormText
        name="authservId"
        label={t("authservId")}
        hint={t("authservIdHint")}
        placeholder="mx.example.com"
        defaultValue={mailbox?.authservId ?? undefined}
      />
      <FormCheck
        name="plusAddressing"
        label={t("plusAddressing")}
        hint={t("plusAddressingHint")}
        defaultChecked={mailbox?.plusAddressing}
      />
    </>
  );
}

import { useTranslations } from "next-intl";
import { FormText } from "@/app/form/form-text";
import type { MailboxView } from "@/domain/intake/mailboxes/list";
import { OAUTH_PRESETS } from "@/domain/intake/mailboxes/oauth-presets";

/** How a mailbox lets us in. */
export type SignIn = "password" | "google" | "microsoft" | "generic";

/** The secrets of one way to sign in; those that are kept already may stay empty. */
export function SignInFields({ signIn, mailbox }: { signIn: SignIn; mailbox?: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  const isKept = mailbox && (mailbox.oauth?.provider ?? "password") === signIn;
  const secret = {
    type: "password",
    hint: isKept && t("passwordKept"),
    autoComplete: "new-password",
  };
  if (signIn === "password") return <FormText name="password" label={t("password")} required={!isKept} {...secret} />;
  const own = isKept ? mailbox.oauth : null;
  const preset = signIn === "generic" ? null : OAUTH_PRESETS[signIn];
  return (
    <>
      <FormText name="clientId" label={t("clientId")} defaultValue={own?.clientId} autoComplete="off" required />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText name="clientSecret" label={t("clientSecret")} {...secret} />
        <FormText name="refreshToken" label={t("refreshToken")} required={!isKept} {...secret} />
      </div>
      <div key={signIn} className="grid gap-4 sm:grid-cols-2">
        <FormText
          name="tokenUrl"
          type="url"
          label={t("tokenUrl")}
          hint={signIn === "microsoft" && t("tokenUrlTenant")}
          defaultValue={own?.tokenUrl ?? preset?.tokenUrl}
          placeholder="https://"
          required
        />
        <FormText name="scope" label={t("scope")} defaultValue={own?.scope ?? preset?.scope} />
      </div>
    </>
  );
}

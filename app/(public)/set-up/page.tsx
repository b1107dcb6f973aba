import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormText } from "@/app/form/form-text";
import { setLocale, setTheme } from "@/app/preference-actions";
import { readTheme } from "@/app/theme/read-theme";
import { Fieldset } from "@/components/forms/fieldset";
import { SubmitButton } from "@/components/forms/submit-button";
import { PublicShell } from "@/components/shell/public-shell";
import { connection } from "@/db/client";
import { isSetUp } from "@/domain/staff/accounts/set-up";
import { setUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("setUp.title") };
}

/** The first run: who manages the desk, and whose it is. Closed once there are staff. */
export default async function SetUpPage() {
  if (await isSetUp(connection().db)) redirect("/");
  const t = await getTranslations("access.setUp");
  return (
    <PublicShell preferences={{ theme: await readTheme(), setLocale, setTheme }}>
      <p className="text-sm font-medium text-muted">{t("step", { step: 1 })}</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("description")}</p>
      <ActionForm action={setUpAction} className="flex flex-col gap-6">
        <Fieldset legend={t("you")}>
          <div className="flex flex-col gap-4">
            <FormText name="name" label={t("name")} autoComplete="name" required autoFocus />
            <FormText name="email" type="email" label={t("email")} autoComplete="username" required />
            <FormText
              name="password"
              type="password"
              label={t("password")}
              hint={t("passwordHint")}
              autoComplete="new-password"
              required
            />
          </div>
        </Fieldset>
        <Fieldset legend={t("operator")}>
          <FormText
            name="operatorName"
            label={t("operatorName")}
            hint={t("operatorHint")}
            autoComplete="organization"
            required
          />
        </Fieldset>
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </PublicShell>
  );
}

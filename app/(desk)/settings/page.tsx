import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { BrowserCard } from "@/app/notifications/browser-card";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { THEMES } from "@/app/theme/read-theme";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { LOCALES } from "@/messages/locales";
import { changePasswordAction, changeProfileAction } from "./actions";
import { SettingsFrame } from "./settings-frame";
import { timeZoneOptions } from "./time-zones";

/** One's own profile and password. */
export default async function ProfilePage() {
  const { staff, acting } = await requireStaff();
  const [t, notifications] = await Promise.all([getTranslations("settings"), getTranslations("notifications")]);
  const locales = LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }));
  const themes = THEMES.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
    <ClientTexts of={["notifications.browser"]}>
      <SettingsFrame current="profile" actor={acting.actor}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card>
            <SectionHeader title={t("profile.about")} />
            <ActionForm action={changeProfileAction} done={t("saved")} className="flex flex-col gap-4">
              <FormText name="name" label={t("profile.name")} defaultValue={staff.name} autoComplete="name" required />
              <TextField label={t("profile.email")} hint={t("profile.emailHint")} defaultValue={staff.email} disabled />
              <FormSelect name="locale" label={t("profile.locale")} defaultValue={staff.locale} options={locales} />
              <FormSelect
                name="timeZone"
                label={t("profile.timeZone")}
                hint={t("profile.timeZoneHint")}
                defaultValue={staff.timeZone}
                options={timeZoneOptions(acting.now, staff.timeZone)}
              />
              <FormSelect name="theme" label={t("profile.theme")} defaultValue={staff.theme} options={themes} />
              <SubmitButton className="self-start">{t("save")}</SubmitButton>
            </ActionForm>
          </Card>
          <Card>
            <SectionHeader title={t("profile.password")} description={t("profile.passwordDescription")} />
            <ActionForm
              action={changePasswordAction}
              done={t("profile.passwordChanged")}
              className="flex flex-col gap-4"
            >
              <input hidden name="username" autoComplete="username" defaultValue={staff.email} />
              <FormText
                name="current"
                type="password"
                label={t("profile.current")}
                autoComplete="current-password"
                required
              />
              <FormText
                name="next"
                type="password"
                label={t("profile.next")}
                hint={t("profile.passwordHint")}
                autoComplete="new-password"
                required
              />
              <SubmitButton className="self-start">{t("profile.changePassword")}</SubmitButton>
            </ActionForm>
          </Card>
          <Card>
            <SectionHeader title={notifications("browser.title")} description={notifications("browser.hint")} />
            <BrowserCard />
          </Card>
        </div>
      </SettingsFrame>
    </ClientTexts>
  );
}

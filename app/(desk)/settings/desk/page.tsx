import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { readDeskSettings } from "@/domain/settings/read";
import { LOCALES } from "@/messages/locales";
import { SettingsFrame } from "../settings-frame";
import { changeDeskAction } from "./actions";

/** Whose desk this is. */
export default async function DeskPage() {
  const { acting } = await requireStaff("settings:manage");
  const t = await getTranslations("settings");
  const { operatorName, policyUrl, defaultLocale } = await readDeskSettings(acting);
  return (
    <SettingsFrame current="desk" actor={acting.actor}>
      <Card className="max-w-2xl">
        <SectionHeader title={t("tabs.desk")} description={t("desk.description")} />
        <ActionForm action={changeDeskAction} done={t("saved")} className="flex flex-col gap-4">
          <FormText name="operatorName" label={t("desk.operatorName")} defaultValue={operatorName} required />
          <FormText
            name="policyUrl"
            type="url"
            label={t("desk.policyUrl")}
            optional={t("optional")}
            placeholder="https://"
            defaultValue={policyUrl ?? ""}
          />
          <FormSelect
            name="defaultLocale"
            label={t("desk.defaultLocale")}
            hint={t("desk.defaultLocaleHint")}
            defaultValue={defaultLocale}
            options={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
          />
          <SubmitButton className="self-start">{t("save")}</SubmitButton>
        </ActionForm>
      </Card>
    </SettingsFrame>
  );
}

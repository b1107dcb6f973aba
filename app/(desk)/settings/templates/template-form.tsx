import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import type { Acting } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";
import { dueAt } from "@/domain/sla/clock";
import { TEMPLATE_FIELDS } from "@/domain/templates/fields";
import type { FieldValues } from "@/domain/templates/fill";
import type { Template } from "@/domain/templates/lock";
import { REFUSALS_TOLD } from "@/domain/templates/refusals";
import { letterWords } from "@/domain/templates/words";
import { LetterEditor } from "./letter-editor";

const LANGUAGES = [
  { locale: "ru", suffix: "Ru" },
  { locale: "en", suffix: "En" },
] as const;

/** A template's names and its letter, in both languages side by side, each with a preview on an example. */
export async function TemplateForm({
  acting,
  agent,
  title,
  template,
  done,
  action,
}: {
  acting: Acting;
  agent: string;
  title: string;
  template?: Template;
  done: string;
  action: (before: FormState | null, form: FormData) => Promise<FormState>;
}) {
  const t = await getTranslations("templates");
  const reasons = await getTranslations("ticket.request.reasons");
  const { operatorName } = await readDeskSettings(acting);
  const samples = { ru: await sampleOf(acting, "ru"), en: await sampleOf(acting, "en") };
  const fields = TEMPLATE_FIELDS.map((field) => ({ field, label: t(`insertable.${field}`) }));
  return (
    <Card>
      <SectionHeader title={title} description={t("description")} />
      <ActionForm action={action} done={done} then="/settings/templates" className="flex flex-col gap-5">
        <div className="grid max-w-3xl items-start gap-4 sm:grid-cols-2">
          <FormText
            name="nameRu"
            label={t("fields.nameRu")}
            hint={t("fields.nameHint")}
            defaultValue={template?.nameRu}
            maxLength={100}
            required
          />
          <FormText name="nameEn" label={t("fields.nameEn")} defaultValue={template?.nameEn} maxLength={100} required />
        </div>
        <FormSelect
          name="refusal"
          label={t("fields.refusal")}
          hint={t("fields.refusalHint")}
          placeholder={t("fields.refusalNone")}
          defaultValue={template?.refusal ?? ""}
          options={REFUSALS_TOLD.map((value) => ({ value, label: reasons(value) }))}
          className="max-w-xl"
        />
        <div className="grid items-start gap-6 xl:grid-cols-2">
          {LANGUAGES.map(({ locale, suffix }) => (
            <LetterEditor
              key={locale}
              locale={locale}
              names={{ subject: `subject${suffix}`, text: `text${suffix}` }}
              initial={{ subject: template?.[`subject${suffix}`] ?? "", text: template?.[`text${suffix}`] ?? "" }}
              fields={fields}
              sample={{ ...samples[locale], operator: operatorName, agent }}
            />
          ))}
        </div>
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** What stands for each field in the preview, in the letter's own language. */
async function sampleOf({ now }: Acting, locale: "ru" | "en"): Promise<Omit<FieldValues, "operator" | "agent">> {
  const t = await getTranslations({ locale, namespace: "templates" });
  const words = letterWords(locale);
  return {
    number: "1042",
    name: t("sample.name"),
    receivedAt: words.instant(now),
    dueAt: words.instant(dueAt(now)),
    region: t("sample.region"),
    requests: words.request("unsubscribe"),
  };
}

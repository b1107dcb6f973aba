import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormText } from "@/app/form/form-text";
import type { FormState } from "@/app/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import type { Acting } from "@/domain/acting";
import type { Macro } from "@/domain/macros/lock";
import { listTemplates } from "@/domain/templates/list";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { nameIn } from "../../../record-names/name-in";
import { StepEditor } from "./step-editor";

/** A macro's name in both languages, and its steps in order. */
export async function MacroForm({
  acting,
  title,
  macro,
  done,
  action,
}: {
  acting: Acting;
  title: string;
  macro?: Macro;
  done: string;
  action: (before: FormState | null, form: FormData) => Promise<FormState>;
}) {
  const [t, types, reasons, locale, letters, colleagues] = await Promise.all([
    getTranslations("macros"),
    getTranslations("ui.requestType"),
    getTranslations("ticket.request.reasons"),
    getLocale(),
    listTemplates(acting),
    listAssignees(acting),
  ]);
  return (
    <Card>
      <SectionHeader title={title} description={t("formDescription")} />
      <ActionForm action={action} done={done} then="/settings/macros" className="flex flex-col gap-5">
        <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
          <FormText name="nameRu" label={t("fields.nameRu")} defaultValue={macro?.nameRu} maxLength={100} required />
          <FormText name="nameEn" label={t("fields.nameEn")} defaultValue={macro?.nameEn} maxLength={100} required />
        </div>
        <StepEditor
          steps={macro?.steps ?? []}
          choices={{
            type: REQUEST_TYPES.map((value) => ({ value, label: types(value) })),
            reason: REFUSE_REASONS.map((value) => ({ value, label: reasons(value) })),
            staff: colleagues.map(({ id, name }) => ({ value: id, label: name })),
            template: letters.map((letter) => ({ value: String(letter.id), label: nameIn(locale, letter) })),
          }}
        />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

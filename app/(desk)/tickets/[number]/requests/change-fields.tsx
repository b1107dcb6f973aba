import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { isEditable } from "@/app/record-names/editable-fields";
import { useFieldName, useFieldOptions } from "@/app/record-names/field-names";
import { FoldButton } from "@/components/ticket/fold-button";
import type { RequestView } from "@/domain/tickets/read/read-requests";

/** Puts right what an edit asks, or says what it asks when the mail did not say it plainly. */
export function ChangeFields({ request }: { request: RequestView }) {
  const t = useTranslations("ticket.request");
  const fieldName = useFieldName();
  const options = useFieldOptions();
  const asked = Object.entries(request.changes).filter(([field]) => isEditable(field));
  return (
    <FoldButton size="sm" label={t("correct")} open={asked.length === 0}>
      <div className="flex flex-col gap-3">
        {asked.map(([field, value]) => (
          <FormText key={field} name={field} label={fieldName(field)} defaultValue={value} autoComplete="off" />
        ))}
        <div className="grid gap-2 sm:grid-cols-2">
          <FormSelect name="field" label={t("field")} placeholder={t("chooseField")} options={options} />
          <FormText name="value" label={t("newValue")} autoComplete="off" />
        </div>
      </div>
    </FoldButton>
  );
}

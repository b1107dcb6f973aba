import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import type { PersonField } from "@/domain/people/fields";
import type { NamedRegion } from "../../../record-names/region-names";
import { FormSection } from "./form-section";
import { FIELD_GROUPS, type FieldGroup, type FieldTexts } from "./record-fields";

const WIDE: PersonField[] = ["address"];

/** The fields of a record, group by group, for a form whose inputs are named for them. */
export function RecordFieldInputs({ texts, regions }: { texts?: FieldTexts; regions: NamedRegion[] }) {
  const t = useTranslations("people.form");
  return (Object.keys(FIELD_GROUPS) as FieldGroup[]).map((group) => (
    <FormSection key={group} title={t(group)} hint={group === "desk" ? t("hints.desk") : undefined}>
      {FIELD_GROUPS[group].map((field) => (
        <RecordFieldInput key={field} field={field} text={texts?.[field]} regions={regions} />
      ))}
    </FormSection>
  ));
}

function RecordFieldInput({ field, text, regions }: { field: PersonField; text?: string; regions: NamedRegion[] }) {
  const t = useTranslations("people");
  const common = {
    name: field,
    label: t(`fields.${field}`),
    defaultValue: text ?? "",
    className: WIDE.includes(field) ? "sm:col-span-2" : undefined,
  };
  switch (field) {
    case "gender":
      return (
        <FormSelect
          {...common}
          placeholder={t("form.notSaid")}
          options={(["female", "male"] as const).map((value) => ({ value, label: t(`gender.${value}`) }))}
        />
      );
    case "region":
      return (
        <FormSelect
          {...common}
          placeholder={t("form.notSaid")}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
      );
    case "locale":
      return (
        <FormSelect
          {...common}
          defaultValue={text ?? "ru"}
          options={(["ru", "en"] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      );
    case "birthDate":
      return <FormText {...common} type="date" min="1880-01-01" />;
    default:
      return <FormText {...common} autoComplete="off" />;
  }
}

import { useLocale, useTranslations } from "next-intl";
import { hasText } from "@/messages/has-text";
import { EDITABLE_FIELDS } from "./editable-fields";

/** Says a field of a person as a label does, with a capital; in sentences the texts themselves stand. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("history.fields");
  const locale = useLocale();
  return (field) => {
    const name = hasText(t, field) ? t(field) : field;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  };
}

/** The fields that an edit may change, as choices. */
export function useFieldOptions(): { value: string; label: string }[] {
  const fieldName = useFieldName();
  return EDITABLE_FIELDS.map((field) => ({ value: field, label: fieldName(field) }));
}

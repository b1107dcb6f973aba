import { useTranslations } from "next-intl";
import { EDITABLE_FIELDS } from "./editable-fields";

/** The fields that an edit may change, named for the reader. */
export function useFieldOptions(): { value: string; label: string }[] {
  const t = useTranslations("history.fields");
  return EDITABLE_FIELDS.map((field) => ({ value: field, label: t(field) }));
}

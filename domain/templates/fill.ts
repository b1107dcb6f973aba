import { isTemplateField, type TemplateField } from "./fields";

/** Values in one language; null where the ticket does not say. */
export type FieldValues = Record<TemplateField, string | null>;

/** A gap stands in double square brackets: seen at once, and never part of a letter. */
const GAP = /\[\[[^[\]\n]{1,60}\]\]/g;

/**
 * Where there is no value, a gap such as `[[name]]` stays, for staff to fill in.
 * @param fieldName what a gap calls its field, in the letter's language
 */
export function fillFields(text: string, values: FieldValues, fieldName: (field: TemplateField) => string): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, field: string) =>
    isTemplateField(field) ? (values[field] ?? `[[${fieldName(field)}]]`) : whole,
  );
}

/** Gaps and unfilled fields: such a letter must not go out. */
export function openGaps(text: string): string[] {
  const fields = [...text.matchAll(/\{([^{}]*)\}/g)].filter(([, field = ""]) => isTemplateField(field));
  return [...new Set([...(text.match(GAP) ?? []), ...fields.map(([whole]) => whole)])];
}

import { type FieldError, Refusal } from "@/domain/refusal";
import { fieldsIn, isTemplateField } from "./fields";
import type { RefusalTold } from "./refusals";

export type TemplateFields = {
  nameRu: string;
  nameEn: string;
  subjectRu: string;
  textRu: string;
  subjectEn: string;
  textEn: string;
  refusal?: RefusalTold | null;
};

type TextField = Exclude<keyof TemplateFields, "refusal">;

const LONGEST = { nameRu: 100, nameEn: 100, subjectRu: 200, textRu: 10_000, subjectEn: 200, textEn: 10_000 };
const REQUIRED = ["nameRu", "nameEn", "textRu", "textEn"];

/**
 * The fields, trimmed; subjects are one line.
 * @throws Refusal `invalid` with an error per field that is missing, too long, or names an unknown field
 *   (`unknown_template_field`, with the first such name in the facts)
 */
export function requireTemplateFields(input: TemplateFields): Required<TemplateFields> {
  const fields = {
    nameRu: oneLine(input.nameRu),
    nameEn: oneLine(input.nameEn),
    subjectRu: oneLine(input.subjectRu),
    textRu: input.textRu.trim(),
    subjectEn: oneLine(input.subjectEn),
    textEn: input.textEn.trim(),
  };
  const errors = (Object.keys(fields) as TextField[]).flatMap((field) => judge(field, fields[field]));
  if (errors.length === 0) return { ...fields, refusal: input.refusal ?? null };
  const { subjectRu, textRu, subjectEn, textEn } = fields;
  const unknown = [subjectRu, textRu, subjectEn, textEn].flatMap(fieldsIn).find((field) => !isTemplateField(field));
  throw new Refusal("invalid", unknown === undefined ? {} : { field: unknown }, errors);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function judge(field: TextField, text: string): FieldError[] {
  if (text === "") return REQUIRED.includes(field) ? [{ field, code: "required" }] : [];
  if (text.length > LONGEST[field]) return [{ field, code: "too_long" }];
  const known = field === "nameRu" || field === "nameEn" || fieldsIn(text).every(isTemplateField);
  return known ? [] : [{ field, code: "unknown_template_field" }];
}

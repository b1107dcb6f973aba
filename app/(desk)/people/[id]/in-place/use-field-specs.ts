import { useTranslations } from "next-intl";
import type { PersonField } from "@/domain/people/fields";
import { RECORD_FIELDS } from "../../fields/record-fields";
import type { RecordScreen } from "../read-record";
import { useFieldText } from "../use-field-text";
import type { FieldSpec } from "./field-spec";

/** The record as fields that are edited where they stand: contacts, those of policy 5.1, and what policy 5.3 leaves open. */
export function useFieldSpecs(screen: RecordScreen): Record<"contacts" | "fields" | "custom", FieldSpec[]> {
  const t = useTranslations("people");
  const say = useFieldText(screen);
  const { person, regions } = screen;
  const options: Partial<Record<PersonField, FieldSpec["options"]>> = {
    gender: (["female", "male"] as const).map((value) => ({ value, label: t(`gender.${value}`) })),
    locale: (["ru", "en"] as const).map((value) => ({ value, label: t(`language.${value}`) })),
    region: regions.map(({ code, name }) => ({ value: code, label: name })),
  };
  return {
    contacts: person.contacts.map(({ id, kind, masked }) => ({
      key: `contact:${id}`,
      name: t(`kind.${kind}`),
      target: { contact: id, kind },
      value: "",
      text: masked,
      input: kind === "email" ? "email" : "tel",
    })),
    fields: RECORD_FIELDS.map((field) => ({
      key: field,
      name: t(`fields.${field}`),
      target: { field },
      value: person[field] ?? "",
      text: say(field),
      input: options[field] ? "select" : field === "birthDate" ? "date" : "text",
      options: options[field],
      required: field === "locale",
    })),
    custom: Object.entries(person.custom).map(([name, value]) => ({
      key: `custom:${name}`,
      name,
      target: { custom: name },
      value,
      text: value,
      input: "text",
    })),
  };
}

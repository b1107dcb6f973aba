import type { EditableField } from "@/app/record-names/editable-fields";
import { isEditable } from "@/app/record-names/editable-fields";
import type { PersonRecord } from "@/domain/people/read";

/** What the record holds in a field now, contacts masked; null when nothing, or when nobody is matched. */
export function heldValue(person: PersonRecord | null, field: string): string | null {
  if (!person || !isEditable(field)) return null;
  if (field === "email" || field === "phone") return masked(person, field);
  return person[field as Exclude<EditableField, "email" | "phone">];
}

function masked(person: PersonRecord, kind: "email" | "phone"): string | null {
  const held = person.contacts.filter((contact) => contact.kind === kind).map((contact) => contact.masked);
  return held.length > 0 ? held.join(", ") : null;
}

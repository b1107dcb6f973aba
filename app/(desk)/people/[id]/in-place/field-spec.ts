import type { FieldEdit } from "@/domain/people/edit/edit-fields";
import type { PersonField } from "@/domain/people/fields";

/** What an edit is about. `custom: null` is a field that has no name yet. */
export type FieldTarget =
  | { field: PersonField }
  | { custom: string | null }
  | { contact: number; kind: "email" | "phone" }
  | { add: "email" | "phone" };

/** One field of the record as it is drawn and edited where it stands. */
export type FieldSpec = {
  /** Unique on the page; the names of {@link fieldOf}. */
  key: string;
  /** What the reader calls it. */
  name: string;
  target: FieldTarget;
  /** As it is edited; empty for none, and for a contact, which is masked. */
  value: string;
  /** As it is read; null when nothing is held. */
  text: string | null;
  input: "text" | "date" | "select" | "email" | "tel";
  options?: { value: string; label: string }[];
  /** A choice that cannot be left empty. */
  required?: boolean;
};

/** The edit that writes `value` over what stood there when its editing began. */
export function editOf(target: FieldTarget, was: string, value: string | null, name = ""): FieldEdit {
  if ("field" in target) return { field: target.field, was: was || null, value: value || null };
  if ("custom" in target) return { custom: target.custom ?? name, was: was || null, value: value || null };
  return "contact" in target ? { contact: target.contact, value } : { add: target.add, value: value ?? "" };
}

/** A value in the reader's words, before the server has said it. */
export function textOf({ options, input }: FieldSpec, value: string, locale: string): string | null {
  if (!value) return null;
  if (options) return options.find((option) => option.value === value)?.label ?? value;
  if (input !== "date" || Number.isNaN(Date.parse(value))) return value;
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, format).format(new Date(value));
}

import { z } from "zod";
import type { PersonField } from "@/domain/people/judge-fields";
import type { PersonRecord } from "@/domain/people/read";
import { Refusal } from "@/domain/refusal";
import { type FieldTexts, fieldTexts, RECORD_FIELDS } from "../../fields/record-fields";

/** The record as it was when the form was drawn: what was typed is told from what was left alone by it. */
export type Base = { version: number; texts: FieldTexts; contacts: string };

/** A field that somebody else changed meanwhile. `yours` is null when it was left alone; `contacts` stands for all of them. */
export type Clash = { field: PersonField | "contacts"; was: string; now: string; yours: string | null };

const Shape = z.object({
  version: z.number().int().positive(),
  texts: z.record(z.string(), z.string()),
  contacts: z.string(),
});

/** The base of a form that is drawn of this record. Contacts are masked. */
export function baseOf(person: PersonRecord): Base {
  const contacts = person.contacts.map(({ masked }) => masked).join(", ");
  return { version: person.version, texts: fieldTexts(person), contacts };
}

/** @throws Refusal `conflict` when the form does not say what it was drawn of */
export function readBase(form: FormData): Base {
  try {
    return Shape.parse(JSON.parse(String(form.get("base")))) as Base;
  } catch {
    throw new Refusal("conflict");
  }
}

/** The changes that were typed: fields that differ from what the form was drawn with, and new contacts. */
export function typedChanges(form: FormData, base: Base): Record<string, string> {
  const fields = RECORD_FIELDS.filter((field) => isTouched(form, base, field));
  const contacts = (["email", "phone"] as const).filter((kind) => typed(form, kind));
  return Object.fromEntries([...fields, ...contacts].map((name) => [name, typed(form, name)]));
}

/** What somebody else changed since the form was drawn, beside what was typed. */
export function findClashes(form: FormData, base: Base, now: Base): Clash[] {
  const fields = RECORD_FIELDS.filter((field) => now.texts[field] !== base.texts[field]).map((field) => ({
    field,
    was: base.texts[field],
    now: now.texts[field],
    yours: isTouched(form, base, field) ? typed(form, field) : null,
  }));
  if (now.contacts === base.contacts) return fields;
  const yours = [typed(form, "email"), typed(form, "phone")].filter(Boolean).join(", ");
  return [{ field: "contacts", was: base.contacts, now: now.contacts, yours: yours || null }, ...fields];
}

/** What the form's fields show after a clash: what was typed, and the new text of what was left alone. */
export function mergedTexts(form: FormData, base: Base, now: Base): FieldTexts {
  const merged = RECORD_FIELDS.map((field) => [
    field,
    isTouched(form, base, field) ? typed(form, field) : now.texts[field],
  ]);
  return Object.fromEntries(merged) as FieldTexts;
}

function isTouched(form: FormData, base: Base, field: PersonField): boolean {
  return form.has(field) && typed(form, field) !== (base.texts[field] ?? "");
}

function typed(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}

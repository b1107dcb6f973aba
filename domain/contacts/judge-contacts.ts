import type { FieldError } from "@/domain/refusal";
import { type Contact, type ContactKind, normaliseContact } from "./normalise-contact";

export type GivenContact = { kind: ContactKind; value: string };

/** Normalises and deduplicates. @returns errors `bad_email` or `bad_phone` on the field `email` or `phone` */
export function judgeContacts(given: readonly GivenContact[]): { contacts: Contact[]; errors: FieldError[] } {
  const contacts = new Map<string, Contact>();
  const errors: FieldError[] = [];
  for (const { kind, value } of given) {
    const contact = normaliseContact(kind, value);
    if (!contact) errors.push({ field: kind, code: `bad_${kind}` });
    else if (!contacts.has(contact.normalised)) contacts.set(contact.normalised, contact);
  }
  return { contacts: [...contacts.values()], errors };
}

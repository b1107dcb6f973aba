import { type GivenContact, judgeContacts } from "@/domain/contacts/judge-contacts";
import type { Contact, ContactKind } from "@/domain/contacts/normalise-contact";
import type { FieldError } from "@/domain/refusal";

export type ContactRow = Contact & { id: number; hash: Uint8Array };

export type ContactChanges = {
  /** Replaces the first e-mail address, or adds one; null or empty removes all. */
  email?: string | null;
  phone?: string | null;
  /** The whole set, applied before `email` and `phone`. */
  contacts?: readonly GivenContact[];
};

/** `rewritten`: contacts whose spelling alone changes; `wanted`: the resulting set. */
export type ContactPlan = {
  wanted: readonly Contact[];
  removed: ContactRow[];
  added: Contact[];
  rewritten: ContactRow[];
};

/** Contacts are compared by their normalised form; those on record are not validated again. */
export function planContacts(
  existing: readonly ContactRow[],
  changes: ContactChanges,
): { plan: ContactPlan; errors: FieldError[] } {
  const whole = changes.contacts ? judgeContacts(changes.contacts) : { contacts: existing, errors: [] };
  const email = changeKind(whole.contacts, "email", changes.email);
  const phone = changeKind(email.contacts, "phone", changes.phone);
  const wanted = [...new Map(phone.contacts.map((contact) => [keyOf(contact), contact])).values()];

  const before = new Map(existing.map((old) => [keyOf(old), old]));
  const after = new Map(wanted.map((contact) => [keyOf(contact), contact]));
  const plan = {
    wanted,
    removed: existing.filter((old) => !after.has(keyOf(old))),
    added: wanted.filter((contact) => !before.has(keyOf(contact))),
    rewritten: existing
      .map((old) => ({ ...old, value: after.get(keyOf(old))?.value ?? old.value }))
      .filter((contact) => contact.value !== before.get(keyOf(contact))?.value),
  };
  return { plan, errors: [...whole.errors, ...email.errors, ...phone.errors] };
}

function changeKind(contacts: readonly Contact[], kind: ContactKind, change: string | null | undefined) {
  if (change === undefined) return { contacts, errors: [] };
  if (!change?.trim()) return { contacts: contacts.filter((contact) => contact.kind !== kind), errors: [] };
  const judged = judgeContacts([{ kind, value: change }]);
  const first = contacts.findIndex((contact) => contact.kind === kind);
  const changed = contacts.flatMap((contact, index) => (index === first ? judged.contacts : [contact]));
  return { contacts: first < 0 ? [...contacts, ...judged.contacts] : changed, errors: judged.errors };
}

function keyOf({ kind, normalised }: Contact): string {
  return `${kind} ${normalised}`;
}

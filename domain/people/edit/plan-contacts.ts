import { type GivenContact, judgeContacts } from "@/domain/contacts/judge-contacts";
import type { Contact, ContactKind } from "@/domain/contacts/normalise-contact";
import type { FieldError } from "@/domain/refusal";

/** A contact of record. */
export type ContactRow = Contact & { id: number; hash: Uint8Array };

/** What an edit asks of contacts: the whole set, or one of a kind. */
export type ContactChanges = {
  /** Takes the place of the person's first e-mail address, or becomes it; null or empty takes all away. */
  email?: string | null;
  /** The same for the phone number. */
  phone?: string | null;
  /** The whole set; `email` and `phone` change it further. */
  contacts?: readonly GivenContact[];
};

/** `rewritten` are contacts of record that are only spelt in another way; `wanted` is the set as it will be. */
export type ContactPlan = {
  wanted: readonly Contact[];
  removed: ContactRow[];
  added: Contact[];
  rewritten: ContactRow[];
};

/** Plans what is to happen to contacts, told apart by their one spelling. Those of record are not judged again. */
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

function changeKind(contacts: readonly Contact[], kind: ContactKind, wish: string | null | undefined) {
  if (wish === undefined) return { contacts, errors: [] };
  if (!wish?.trim()) return { contacts: contacts.filter((contact) => contact.kind !== kind), errors: [] };
  const judged = judgeContacts([{ kind, value: wish }]);
  const first = contacts.findIndex((contact) => contact.kind === kind);
  const changed = contacts.flatMap((contact, index) => (index === first ? judged.contacts : [contact]));
  return { contacts: first < 0 ? [...contacts, ...judged.contacts] : changed, errors: judged.errors };
}

function keyOf({ kind, normalised }: Contact): string {
  return `${kind} ${normalised}`;
}

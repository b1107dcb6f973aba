import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { contactHash } from "@/domain/segments/contact-hash";
import type { Contact } from "./normalise-contact";

/**
 * Gives a person contacts, in one order everywhere so that two who do so at once cannot deadlock.
 *
 * @throws Refusal `contact_taken` with the `kind` of one that is another person's
 */
export async function insertContacts(acting: Acting, personId: string, added: readonly Contact[]): Promise<void> {
  if (added.length === 0) return;
  const rows = added
    .map((contact) => ({
      ...contact,
      personId,
      hash: contactHash(contact.kind, contact.normalised),
      createdAt: acting.now,
    }))
    .sort((a, b) => (a.normalised < b.normalised ? -1 : 1));
  const inserted = await acting.db
    .insert(contacts)
    .values(rows)
    .onConflictDoNothing({ target: [contacts.kind, contacts.normalised] })
    .returning({ normalised: contacts.normalised });

  const taken = rows.find((row) => !inserted.some((contact) => contact.normalised === row.normalised));
  if (taken) throw new Refusal("contact_taken", { kind: taken.kind });
}

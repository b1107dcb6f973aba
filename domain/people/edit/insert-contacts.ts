import { sql } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { contactHash } from "@/domain/contacts/contact-hash";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";

/** In order: the first of a kind is the one to mail. @throws Refusal `contact_taken` with the `kind` */
export async function insertContacts(acting: Acting, personId: string, added: readonly Contact[]): Promise<void> {
  if (added.length === 0) return;
  await waitForOthers(acting, added);
  const inserted = await acting.db
    .insert(contacts)
    .values(
      added.map(({ kind, value, normalised }) => {
        const hash = contactHash(kind, normalised);
        return { personId, kind, value, normalised, hash, createdAt: acting.now };
      }),
    )
    .onConflictDoNothing({ target: [contacts.kind, contacts.normalised] })
    .returning({ normalised: contacts.normalised });

  const taken = added.find((contact) => !inserted.some((row) => row.normalised === contact.normalised));
  if (taken) throw new Refusal("contact_taken", { kind: taken.kind });
}

/** Locks in one order, so that two writers with the same contacts cannot deadlock. */
async function waitForOthers(acting: Acting, added: readonly Contact[]): Promise<void> {
  if (added.length === 1) return;
  const sorted = added.map((contact) => contact.normalised).sort();
  const rows = sorted.map((normalised) => sql`(${normalised})`);
  await acting.db.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(normalised, 0)) from (values ${sql.join(rows, sql`, `)}) added (normalised)`);
}

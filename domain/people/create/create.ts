import { people } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import { contactHash } from "@/domain/contacts/contact-hash";
import type { GivenContact } from "@/domain/contacts/judge-contacts";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { RegionChannel } from "@/domain/segments/region-channel";
import { loadSuppressionCheck } from "@/domain/segments/suppression-check";
import { insertContacts } from "../edit/insert-contacts";
import type { PersonField } from "../fields";
import { nameKey } from "../name-key";
import { type Consent, insertConsent } from "./consent";
import { judgeNewPerson } from "./judge-new-person";

export type NewPerson = Partial<Record<PersonField, string | null>> & {
  custom?: Record<string, string>;
  contacts?: readonly GivenContact[];
  subscriptions?: readonly RegionChannel[];
  consent?: Consent;
};

/**
 * Subscriptions that any of the contacts is suppressed for are skipped and counted in the history (rule 5 of the product).
 * @throws Refusal `invalid` with an error per field; `contact_taken`
 */
export async function createPerson(acting: Acting, input: NewPerson): Promise<{ id: string }> {
  requirePermission(acting.actor, "person:create");

  return inTransaction(acting, async (acting) => {
    const { fields, contacts, wanted } = await judgeNewPerson(acting, input);
    const allowed = await excludeSuppressed(acting, contacts, wanted);

    const [person] = await acting.db
      .insert(people)
      .values({ ...fields, nameKey: nameKey(fields), createdAt: acting.now, updatedAt: acting.now })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) throw new Refusal("invalid", {}, [{ field: "externalId", code: "taken" }]);
    await insertContacts(acting, person.id, contacts);
    await insertSubscriptions(acting, person.id, allowed);
    if (input.consent) await insertConsent(acting, person.id, input.consent);

    await recordHistory(acting, {
      action: "person.created",
      person: person.id,
      details: {
        contacts: contacts.length,
        subscriptions: allowed.length,
        suppressed: wanted.length - allowed.length,
        consent: input.consent?.version ?? null,
      },
      values: { after: { ...fields, contacts: contacts.map(({ kind, value }) => ({ kind, value })) } },
    });
    return person;
  });
}

async function excludeSuppressed(
  acting: Acting,
  contacts: Contact[],
  wanted: RegionChannel[],
): Promise<RegionChannel[]> {
  const hashes = contacts.map((contact) => contactHash(contact.kind, contact.normalised));
  const isSuppressed = await loadSuppressionCheck(acting, hashes);
  return wanted.filter((mailing) => !isSuppressed(mailing));
}

async function insertSubscriptions(acting: Acting, personId: string, mailings: RegionChannel[]): Promise<void> {
  if (mailings.length === 0) return;
  const rows = mailings.map((mailing) => ({ ...mailing, personId, status: "active" as const, changedAt: acting.now }));
  await acting.db.insert(subscriptions).values(rows);
}

import { asc, eq } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";
import { requireAssurance } from "../assurance";
import type { FieldValues, PersonField } from "../fields";
import { lockPerson, type Person } from "../lock";
import { nameKey } from "../name-key";
import { judgeChanges } from "./judge-changes";
import type { ContactChanges, ContactPlan, ContactRow } from "./plan-contacts";
import { replaceContacts } from "./replace-contacts";

/** New values by field, as written; null or an empty text takes a value away. `custom` is given whole. */
export type PersonChanges = Partial<Record<PersonField, string | null>> &
  ContactChanges & { custom?: Record<string, string> };

/**
 * On whose asking, and how the asker was known to be the person (an undo goes by the proof of what it takes back). Null is a
 * program's own word: it keeps the record on behalf of a service that the person is signed in to.
 */
export type Why = { assurance: Assurance | null; ticket?: number | null; requestId?: number };

/**
 * Changes what we hold about a person (policy 6.1). What it was before and after is sealed in the history. An edit that
 * changes nothing keeps the version and records nothing.
 *
 * @param version the record's version as it was when the changes were made up
 * @param changes fields of {@link PersonChanges}; anything else is an `unknown_field`
 * @throws Refusal `forbidden` without `person:edit`; `assurance_needed`; `not_found`, also when erased; `conflict` with the
 *   record's `version` when it has moved on; `invalid` with an error per field; `contact_taken`
 */
export async function editPerson(
  acting: Acting,
  id: string,
  version: number,
  changes: PersonChanges | Record<string, string | null>,
  why: Why,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "person:edit");
  if (acting.actor.kind !== "token") requireAssurance("edit", changes, why.assurance ?? "claimed");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, id);
    if (person.version !== version) throw new Refusal("conflict", { version: person.version });
    const existing = await contactsOf(acting, id);
    const { fields, plan } = await judgeChanges(acting, person, existing, changes);
    const changed = [...Object.keys(fields), ...kindsChanged(plan)];
    if (changed.length === 0) return { version };

    const next = { ...fields, nameKey: nameKey({ ...person, ...fields }), version: version + 1, updatedAt: acting.now };
    await acting.db.update(people).set(next).where(eq(people.id, id));
    await replaceContacts(acting, id, existing, plan);
    await recordHistory(acting, {
      action: "person.edited",
      ticket: why.ticket,
      person: id,
      details: {
        fields: changed,
        request: why.requestId ? String(why.requestId) : null,
        assurance: why.assurance,
      },
      values: beforeAndAfter(person, existing, fields, plan),
    });
    return { version: next.version };
  });
}

/** The contacts of record, in the order in which they were given. */
export function contactsOf(acting: Acting, personId: string): Promise<ContactRow[]> {
  return acting.db.select().from(contacts).where(eq(contacts.personId, personId)).orderBy(asc(contacts.id));
}

function kindsChanged({ removed, added, rewritten }: ContactPlan): string[] {
  return [...new Set([...removed, ...added, ...rewritten].map((contact) => contact.kind))];
}

/** The changed fields alone; contacts as a whole set, when one of them changed. */
function beforeAndAfter(person: Person, existing: ContactRow[], fields: FieldValues, plan: ContactPlan) {
  const before = Object.fromEntries(Object.keys(fields).map((name) => [name, person[name as keyof Person]]));
  if (kindsChanged(plan).length === 0) return { before, after: fields };
  return {
    before: { ...before, contacts: existing.map(asGiven) },
    after: { ...fields, contacts: plan.wanted.map(asGiven) },
  };
}

function asGiven({ kind, value }: Contact) {
  return { kind, value };
}

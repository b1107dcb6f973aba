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
import { requireValidChanges } from "./judge-changes";
import type { ContactChanges, ContactPlan, ContactRow } from "./plan-contacts";
import { replaceContacts } from "./replace-contacts";

/** Null or an empty text removes a value; `custom` is replaced as a whole. */
export type PersonChanges = Partial<Record<PersonField, string | null>> &
  ContactChanges & { custom?: Record<string, string> };

/** `assurance` null: a program edits on its own authority, for a service the person is signed in to. */
export type EditContext = { assurance: Assurance | null; ticket?: number | null; requestId?: number };

/**
 * Policy 6.1. The values before and after are sealed in the history; an edit without changes records nothing.
 * @param version the record's version that the changes are based on
 * @throws Refusal `assurance_needed`; `not_found`, also when erased; `conflict` with `version`; `invalid` with an error per
 *   field; `contact_taken`
 */
export async function editPerson(
  acting: Acting,
  id: string,
  version: number,
  changes: PersonChanges | Record<string, string | null>,
  context: EditContext,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "person:edit");
  if (acting.actor.kind !== "token") requireAssurance("edit", changes, context.assurance ?? "claimed");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, id);
    if (person.version !== version) throw new Refusal("conflict", { version: person.version });
    const existing = await contactsOf(acting, id);
    const { fields, plan } = await requireValidChanges(acting, person, existing, changes);
    const changed = [...Object.keys(fields), ...kindsChanged(plan)];
    if (changed.length === 0) return { version };

    const next = { ...fields, nameKey: nameKey({ ...person, ...fields }), version: version + 1, updatedAt: acting.now };
    await acting.db.update(people).set(next).where(eq(people.id, id));
    await replaceContacts(acting, id, existing, plan);
    await recordHistory(acting, {
      action: "person.edited",
      ticket: context.ticket,
      person: id,
      details: {
        fields: changed,
        request: context.requestId ? String(context.requestId) : null,
        assurance: context.assurance,
      },
      values: beforeAndAfter(person, existing, fields, plan),
    });
    return { version: next.version };
  });
}

export function contactsOf(acting: Acting, personId: string): Promise<ContactRow[]> {
  return acting.db.select().from(contacts).where(eq(contacts.personId, personId)).orderBy(asc(contacts.id));
}

function kindsChanged({ removed, added, rewritten }: ContactPlan): string[] {
  return [...new Set([...removed, ...added, ...rewritten].map((contact) => contact.kind))];
}

/** Only the changed fields; contacts always as a whole set. */
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

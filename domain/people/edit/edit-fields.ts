import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { PersonField } from "../fields";
import { lockPerson, type Person } from "../lock";
import { type EditContext, editPerson, type PersonChanges } from "./edit";

/** `was`: the value when editing began; null removes it. `contact` is a contact's id. */
export type FieldEdit =
  | { field: PersonField; was: string | null; value: string | null }
  | { custom: string; was: string | null; value: string | null }
  | { contact: number; value: string | null }
  | { add: ContactKind; value: string };

type CurrentContact = { id: number; kind: ContactKind; value: string };

/**
 * Optimistic locking per field: two people who edit different fields do not conflict.
 * @throws Refusal as {@link editPerson}; `conflict` with the `fields` that somebody else changed meanwhile
 */
export async function editFields(
  acting: Acting,
  id: string,
  edits: readonly FieldEdit[],
  context: EditContext,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "person:edit");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, id);
    const current = await currentContacts(acting, id);
    const conflicting = edits.filter((edit) => conflicts(edit, person, current)).map(fieldOf);
    if (conflicting.length > 0)
      throw new Refusal("conflict", { version: person.version, fields: conflicting.join(" ") });
    return editPerson(acting, id, person.version, changesOf(edits, person, current), context);
  });
}

/** `address`, `custom:NAME`, `contact:ID`, `add:email`. */
function fieldOf(edit: FieldEdit): string {
  if ("field" in edit) return edit.field;
  if ("custom" in edit) return `custom:${edit.custom}`;
  return "contact" in edit ? `contact:${edit.contact}` : `add:${edit.add}`;
}

/** The same value written twice is no conflict. */
function conflicts(edit: FieldEdit, person: Person, current: CurrentContact[]): boolean {
  if ("add" in edit) return false;
  if ("contact" in edit) return edit.value !== null && !current.some(({ id }) => id === edit.contact);
  const now = ("field" in edit ? person[edit.field] : person.custom[edit.custom]) ?? null;
  return now !== normalise(edit.was) && now !== normalise(edit.value);
}

function normalise(text: string | null): string | null {
  return text?.replace(/\s+/g, " ").trim() || null;
}

function changesOf(edits: readonly FieldEdit[], person: Person, current: CurrentContact[]): PersonChanges {
  const changes: PersonChanges = {};
  let custom = person.custom;
  let contacts: { id?: number; kind: ContactKind; value: string }[] = current;
  for (const edit of edits) {
    if ("field" in edit) changes[edit.field] = edit.value;
    else if ("custom" in edit) custom = { ...custom, [edit.custom]: edit.value ?? "" };
    else if ("add" in edit) contacts = [...contacts, { kind: edit.add, value: edit.value }];
    else contacts = replaceContact(contacts, edit.contact, edit.value);
  }
  if (custom !== person.custom) changes.custom = custom;
  if (contacts !== current) changes.contacts = contacts.map(({ kind, value }) => ({ kind, value }));
  return changes;
}

function replaceContact<T extends { id?: number; value: string }>(all: T[], id: number, value: string | null): T[] {
  return all.flatMap((one) => (one.id !== id ? [one] : value?.trim() ? [{ ...one, value }] : []));
}

function currentContacts(acting: Acting, personId: string): Promise<CurrentContact[]> {
  return acting.db
    .select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
    .from(contacts)
    .where(eq(contacts.personId, personId))
    .orderBy(asc(contacts.id));
}

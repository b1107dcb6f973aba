import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { PersonField } from "../fields";
import { lockPerson, type Person } from "../lock";
import { editPerson, type PersonChanges, type Why } from "./edit";

/**
 * One field, and what it held when its editing began: a field of policy 5.1, a named one of `custom`, a contact of record by
 * its id, or a new contact. Null takes the value away.
 */
export type FieldEdit =
  | { field: PersonField; was: string | null; value: string | null }
  | { custom: string; was: string | null; value: string | null }
  | { contact: number; value: string | null }
  | { add: ContactKind; value: string };

type Held = { id: number; kind: ContactKind; value: string };

/**
 * Changes fields, each over what it held when its editing began. Two who change different fields do not get in each other's
 * way; only one who would overwrite what somebody else has just written is refused.
 *
 * @throws Refusal as {@link editPerson}; `conflict` with the `fields` that somebody else changed meanwhile, as {@link fieldOf}
 *   names them
 */
export async function editFields(
  acting: Acting,
  id: string,
  edits: readonly FieldEdit[],
  why: Why,
): Promise<{ version: number }> {
  requirePermission(acting.actor, "person:edit");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, id);
    const held = await heldContacts(acting, id);
    const overtaken = edits.filter((edit) => wasOvertaken(edit, person, held)).map(fieldOf);
    if (overtaken.length > 0) throw new Refusal("conflict", { version: person.version, fields: overtaken.join(" ") });
    return editPerson(acting, id, person.version, changesOf(edits, person, held), why);
  });
}

/** What an edit is about: `address`, `custom:NAME`, `contact:ID`, `add:email`. */
function fieldOf(edit: FieldEdit): string {
  if ("field" in edit) return edit.field;
  if ("custom" in edit) return `custom:${edit.custom}`;
  return "contact" in edit ? `contact:${edit.contact}` : `add:${edit.add}`;
}

/** Who wrote the same as is asked now has overtaken nobody. */
function wasOvertaken(edit: FieldEdit, person: Person, held: Held[]): boolean {
  if ("add" in edit) return false;
  if ("contact" in edit) return edit.value !== null && !held.some(({ id }) => id === edit.contact);
  const now = ("field" in edit ? person[edit.field] : person.custom[edit.custom]) ?? null;
  return now !== tidy(edit.was) && now !== tidy(edit.value);
}

/** As the record keeps texts. */
function tidy(text: string | null): string | null {
  return text?.replace(/\s+/g, " ").trim() || null;
}

function changesOf(edits: readonly FieldEdit[], person: Person, held: Held[]): PersonChanges {
  const changes: PersonChanges = {};
  let custom = person.custom;
  let contacts: { id?: number; kind: ContactKind; value: string }[] = held;
  for (const edit of edits) {
    if ("field" in edit) changes[edit.field] = edit.value;
    else if ("custom" in edit) custom = { ...custom, [edit.custom]: edit.value ?? "" };
    else if ("add" in edit) contacts = [...contacts, { kind: edit.add, value: edit.value }];
    else contacts = replaceContact(contacts, edit.contact, edit.value);
  }
  if (custom !== person.custom) changes.custom = custom;
  if (contacts !== held) changes.contacts = contacts.map(({ kind, value }) => ({ kind, value }));
  return changes;
}

function replaceContact<T extends { id?: number; value: string }>(all: T[], id: number, value: string | null): T[] {
  return all.flatMap((one) => (one.id !== id ? [one] : value?.trim() ? [{ ...one, value }] : []));
}

function heldContacts(acting: Acting, personId: string): Promise<Held[]> {
  return acting.db
    .select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
    .from(contacts)
    .where(eq(contacts.personId, personId))
    .orderBy(asc(contacts.id));
}

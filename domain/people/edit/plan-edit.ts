import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { Contact, ContactKind } from "@/domain/contacts/normalise-contact";
import { type FieldError, Refusal } from "@/domain/refusal";
import type { Person } from "../lock";
import { contactsOf, type PersonChanges } from "./edit";
import { weighChanges } from "./judge-changes";

/** One field of an edit: what stands now (contacts masked), what is to stand, and the code of what is wrong with that. */
type PlannedChange = { field: string; before: string | null; after: string | null; error: string | null };

/** An edit against version `version` of the record. `same`: a field that stands so already. */
export type EditPlan = { version: number; changes: PlannedChange[]; same: string[] };

/**
 * Plans an edit as {@link import("./edit").editPerson} would carry it out now, and changes nothing.
 *
 * @param changes one text for each field, as a request asks it
 * @throws Refusal `not_found`, also when the person is erased
 */
export async function planEdit(acting: Acting, id: string, changes: Record<string, string>): Promise<EditPlan> {
  const [person] = await acting.db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!person) throw new Refusal("not_found");
  const existing = await contactsOf(acting, id);
  const { fields, plan, errors } = await weighChanges(acting, person, existing, changes as PersonChanges);
  const faults = [...errors, ...(await takenContacts(acting, id, plan.added))];

  const touched = [...plan.removed, ...plan.added, ...plan.rewritten].map(({ kind }): string => kind);
  const lines = Object.entries(changes).map(([field, asked]): PlannedChange => {
    const error = faults.find((fault) => fault.field === field)?.code ?? null;
    return {
      field,
      before: standing(person, existing, field),
      after: judged(fields, field) ?? (asked.trim() || null),
      error,
    };
  });
  const differs = ({ field, error }: PlannedChange) => error !== null || field in fields || touched.includes(field);
  return {
    version: person.version,
    changes: lines.filter(differs),
    same: lines.filter((line) => !differs(line)).map(({ field }) => field),
  };
}

/** What the unique index would refuse. */
async function takenContacts(acting: Acting, id: string, added: readonly Contact[]): Promise<FieldError[]> {
  if (added.length === 0) return [];
  const normalised = added.map((contact) => contact.normalised);
  const others = await acting.db
    .select({ kind: contacts.kind })
    .from(contacts)
    .where(and(inArray(contacts.normalised, normalised), ne(contacts.personId, id)));
  return others.map(({ kind }) => ({ field: kind, code: "contact_taken" }));
}

function standing(person: Person, existing: readonly Contact[], field: string): string | null {
  if (field === "email" || field === "phone") return masked(existing, field);
  const value = person[field as keyof Person];
  return typeof value === "string" ? value : null;
}

function masked(existing: readonly Contact[], kind: ContactKind): string | null {
  const held = existing.filter((contact) => contact.kind === kind);
  return held.map(({ normalised }) => maskContact(kind, normalised)).join(", ") || null;
}

function judged(fields: object, field: string): string | undefined {
  const value = (fields as Record<string, unknown>)[field];
  return typeof value === "string" ? value : undefined;
}

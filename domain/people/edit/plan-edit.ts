import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { Contact, ContactKind } from "@/domain/contacts/normalise-contact";
import { type FieldError, Refusal } from "@/domain/refusal";
import type { Person } from "../lock";
import { contactsOf, type PersonChanges } from "./edit";
import { judgeChanges } from "./judge-changes";

/** Current contacts are masked. */
type PlannedChange = { field: string; before: string | null; after: string | null; error: string | null };

/** `same`: fields that hold the value already. */
export type EditPlan = { version: number; changes: PlannedChange[]; same: string[] };

/** Dry run of {@link import("./edit").editPerson}. @throws Refusal `not_found`, also when erased */
export async function planEdit(acting: Acting, id: string, changes: Record<string, string>): Promise<EditPlan> {
  const [person] = await acting.db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!person) throw new Refusal("not_found");
  const existing = await contactsOf(acting, id);
  const { fields, plan, errors } = await judgeChanges(acting, person, existing, changes as PersonChanges);
  errors.push(...(await takenContacts(acting, id, plan.added)));

  const touched = [...plan.removed, ...plan.added, ...plan.rewritten].map(({ kind }): string => kind);
  const planned = Object.entries(changes).map(([field, wanted]): PlannedChange => {
    const error = errors.find((one) => one.field === field)?.code ?? null;
    return {
      field,
      before: currentValue(person, existing, field),
      after: newValue(fields, field) ?? (wanted.trim() || null),
      error,
    };
  });
  const differs = ({ field, error }: PlannedChange) => error !== null || field in fields || touched.includes(field);
  return {
    version: person.version,
    changes: planned.filter(differs),
    same: planned.filter((change) => !differs(change)).map(({ field }) => field),
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

function currentValue(person: Person, existing: readonly Contact[], field: string): string | null {
  if (field === "email" || field === "phone") return masked(existing, field);
  const value = person[field as keyof Person];
  return typeof value === "string" ? value : null;
}

function masked(existing: readonly Contact[], kind: ContactKind): string | null {
  const ofKind = existing.filter((contact) => contact.kind === kind);
  return ofKind.map(({ normalised }) => maskContact(kind, normalised)).join(", ") || null;
}

function newValue(fields: object, field: string): string | undefined {
  const value = (fields as Record<string, unknown>)[field];
  return typeof value === "string" ? value : undefined;
}

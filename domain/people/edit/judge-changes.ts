import { isDeepStrictEqual } from "node:util";
import { and, eq, ne } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { type FieldError, Refusal } from "@/domain/refusal";
import { type FieldValues, judgeFields } from "../fields";
import type { Person } from "../lock";
import type { PersonChanges } from "./edit";
import { type ContactPlan, type ContactRow, planContacts } from "./plan-contacts";

/** Only real changes: a value equal to the current one is dropped. @throws Refusal `invalid` with an error per field */
export async function requireValidChanges(
  acting: Acting,
  person: Person,
  existing: ContactRow[],
  changes: PersonChanges | Record<string, string | null>,
): Promise<{ fields: FieldValues; plan: ContactPlan }> {
  const { errors, ...judged } = await judgeChanges(acting, person, existing, changes);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return judged;
}

/** Returns the errors beside the valid changes. */
export async function judgeChanges(
  acting: Acting,
  person: Person,
  existing: ContactRow[],
  changes: PersonChanges | Record<string, string | null>,
): Promise<{ fields: FieldValues; plan: ContactPlan; errors: FieldError[] }> {
  const { email, phone, contacts, ...given } = changes as PersonChanges;
  const { values, errors } = await judgeFields(acting, given);
  const judged = planContacts(existing, { email, phone, contacts });
  const taken = values.externalId ? await judgeExternalId(acting, person.id, values.externalId) : [];
  const differing = Object.entries(values).filter(
    ([field, value]) => !isDeepStrictEqual(value, person[field as keyof FieldValues]),
  );
  return {
    fields: Object.fromEntries(differing),
    plan: judged.plan,
    errors: [...errors, ...judged.errors, ...taken],
  };
}

async function judgeExternalId(acting: Acting, personId: string, externalId: string): Promise<FieldError[]> {
  const other = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.externalId, externalId), ne(people.id, personId)));
  return other.length > 0 ? [{ field: "externalId", code: "taken" }] : [];
}

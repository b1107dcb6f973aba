import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** The row of a person, all fields. */
export type Person = typeof people.$inferSelect;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Locks the record of a person for the rest of the transaction. Whoever changes a person's contacts or subscriptions
 * locks the record first, so that two who do so at once wait for each other instead of deadlocking.
 *
 * @throws Refusal `not_found` for nobody's id, and for an erased person
 */
export async function lockPerson(acting: Acting, id: string): Promise<Person> {
  const person = await lockPersonOrTombstone(acting, id);
  if (person.erasedAt) throw new Refusal("not_found");
  return person;
}

/** {@link lockPerson} that also finds the tombstone of an erased person. */
export async function lockPersonOrTombstone(acting: Acting, id: string): Promise<Person> {
  requirePersonId(id);
  const [person] = await acting.db.select().from(people).where(eq(people.id, id)).for("update");
  if (!person) throw new Refusal("not_found");
  return person;
}

/** @throws Refusal `not_found` for a text that cannot be a person's id */
export function requirePersonId(id: string): void {
  if (!UUID.test(id)) throw new Refusal("not_found");
}

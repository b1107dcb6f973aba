import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Person = typeof people.$inferSelect;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Lock the person before changing their contacts or subscriptions, so that writers cannot deadlock.
 * @throws Refusal `not_found`, also for an erased person
 */
export async function lockPerson(acting: Acting, id: string): Promise<Person> {
  const person = await lockPersonOrTombstone(acting, id);
  if (person.erasedAt) throw new Refusal("not_found");
  return person;
}

/**
 * Also finds the tombstone of an erased person. The lock leaves the key free: whoever has written a row that names the person, and
 * so holds their key, can lock them too, and two who do so at once wait for each other no longer than that.
 */
export async function lockPersonOrTombstone(acting: Acting, id: string): Promise<Person> {
  requirePersonId(id);
  const [person] = await acting.db.select().from(people).where(eq(people.id, id)).for("no key update");
  if (!person) throw new Refusal("not_found");
  return person;
}

export function requirePersonId(id: string): void {
  if (!UUID.test(id)) throw new Refusal("not_found");
}

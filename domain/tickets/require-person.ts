import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { personMergeTarget } from "@/domain/people/merge-target";
import { Refusal } from "@/domain/refusal";

/**
 * Waits for whoever erases or merges the person. A record that was merged stands for the one that goes on: the database puts
 * that in its place.
 *
 * @throws Refusal `not_found` unless the person is there and was not erased
 */
export async function requirePerson(acting: Acting, id: string): Promise<void> {
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, await personMergeTarget(acting, id)), isNull(people.erasedAt)))
    .for("key share");
  if (!found) throw new Refusal("not_found");
}

import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { personMergeTarget } from "@/domain/people/merge-target";
import { Refusal } from "@/domain/refusal";

/**
 * Waits for a concurrent erasure or merge, with the lock that carrying a request out needs next: two who both hold a weaker one would
 * wait for each other for ever. The database replaces a merged person by its target.
 * @throws Refusal `not_found`, also when erased
 */
export async function requirePerson(acting: Acting, id: string): Promise<void> {
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, await personMergeTarget(acting, id)), isNull(people.erasedAt)))
    .for("no key update");
  if (!found) throw new Refusal("not_found");
}

import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/**
 * Makes sure that a person a program names is there and not erased.
 * @throws Refusal `invalid` on field `personId`
 */
export async function requirePersonOfRecord(acting: Acting, id: string): Promise<void> {
  requirePermission(acting.actor, "person:read");
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!found) throw new Refusal("invalid", {}, [{ field: "personId", code: "unknown_person" }]);
}

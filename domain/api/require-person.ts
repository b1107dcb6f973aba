import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** @throws Refusal `invalid` on field `personId` unless the person is there and was not erased */
export async function requirePersonOfRecord(acting: Acting, id: string): Promise<void> {
  requirePermission(acting.actor, "person:read");
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!found) throw new Refusal("invalid", {}, [{ field: "personId", code: "unknown_person" }]);
}

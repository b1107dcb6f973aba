import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** @throws Refusal `not_found` unless the person is there and was not erased */
export async function requirePerson(acting: Acting, id: string): Promise<void> {
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!found) throw new Refusal("not_found");
}

import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** The version of a person's record as it is now, for an edit that was not made over a drawn form. @throws Refusal `not_found` */
export async function readVersion(acting: Acting, personId: string): Promise<number> {
  const [row] = await acting.db.select({ version: people.version }).from(people).where(eq(people.id, personId));
  if (!row) throw new Refusal("not_found");
  return row.version;
}

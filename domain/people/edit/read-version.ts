import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export async function readVersion(acting: Acting, personId: string): Promise<number> {
  const [row] = await acting.db.select({ version: people.version }).from(people).where(eq(people.id, personId));
  if (!row) throw new Refusal("not_found");
  return row.version;
}

import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { key } from "@/db/keyring";
import { personKeys } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { seal, unseal } from "./seal";

/** The person's data key (32 bytes), made on first use. Two writers at once end with the same key. */
export async function personKey(acting: Acting, personId: string): Promise<Uint8Array> {
  const known = await existingPersonKey(acting, personId);
  if (known) return known;
  const wrapped = seal(key("person-keys"), personId, randomBytes(32));
  await acting.db.insert(personKeys).values({ personId, wrapped, createdAt: acting.now }).onConflictDoNothing();
  return (await existingPersonKey(acting, personId))!;
}

/** The person's data key, or null when there is none (any more). */
export async function existingPersonKey(acting: Acting, personId: string): Promise<Uint8Array | null> {
  const [row] = await acting.db
    .select({ wrapped: personKeys.wrapped })
    .from(personKeys)
    .where(eq(personKeys.personId, personId));
  return row ? unseal(key("person-keys"), personId, row.wrapped) : null;
}

/** Destroys the person's data key: what was sealed with it can never be read again. */
export async function destroyPersonKey(acting: Acting, personId: string): Promise<void> {
  await acting.db.delete(personKeys).where(eq(personKeys.personId, personId));
}

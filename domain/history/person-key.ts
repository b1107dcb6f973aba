import { randomBytes } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { key } from "@/db/keyring";
import { personKeys } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { seal, unseal } from "./seal";

/** The person's data key (32 bytes), made on first use. Two writers at once end with the same key. */
export async function personKey(acting: Acting, personId: string): Promise<Uint8Array> {
  return (await personKeysOf(acting, [personId])).get(personId)!;
}

export async function personKeysOf(acting: Acting, people: string[]): Promise<Map<string, Uint8Array>> {
  const wanted = [...new Set(people)].sort();
  const known = await existingKeys(acting, wanted);
  const missing = wanted.filter((personId) => !known.has(personId));
  if (missing.length === 0) return known;
  const rows = missing.map((personId) => ({
    personId,
    wrapped: seal(key("person-keys"), personId, randomBytes(32)),
    createdAt: acting.now,
  }));
  await insertRows(acting.db, personKeys, rows, { conflict: sql`on conflict do nothing` });
  return new Map([...known, ...(await existingKeys(acting, missing))]);
}

/** Null when there is none, or none any more. */
export async function existingPersonKey(acting: Acting, personId: string): Promise<Uint8Array | null> {
  return (await existingKeys(acting, [personId])).get(personId) ?? null;
}

async function existingKeys(acting: Acting, people: string[]): Promise<Map<string, Uint8Array>> {
  if (people.length === 0) return new Map();
  const rows = await acting.db
    .select({ personId: personKeys.personId, wrapped: personKeys.wrapped })
    .from(personKeys)
    .where(inArray(personKeys.personId, people));
  return new Map(rows.map(({ personId, wrapped }) => [personId, unseal(key("person-keys"), personId, wrapped)]));
}

/** Destroys the person's data key: what was sealed with it can never be read again. */
export async function destroyPersonKey(acting: Acting, personId: string): Promise<void> {
  await acting.db.delete(personKeys).where(eq(personKeys.personId, personId));
}

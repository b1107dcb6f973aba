import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { guessContact, normaliseContact } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { findByContact, findByContactPrefix } from "./find-by-contact";
import { findByName } from "./find-by-name";
import { type PersonHit, readHits } from "./hits";

/** `q` is anything typed; the others are exact. Several of them find whoever has any. `limit`: 10, at most 100. */
export type PeopleQuery = {
  email?: string | null;
  phone?: string | null;
  externalId?: string | null;
  q?: string | null;
  region?: string | null;
  limit?: number;
};

const MOST = 100;

/**
 * Finds people by a contact in any spelling, by an external id, or by what an agent types while the caller speaks: the first
 * digits of a number, the beginning of an e-mail address, a name in Cyrillic or Latin with typing errors.
 *
 * @returns the best first; an exact contact or external id comes alone. `region` narrows names only
 * @throws Refusal `forbidden` without `person:read`
 */
export async function findPeople(acting: Acting, query: PeopleQuery): Promise<PersonHit[]> {
  requirePermission(acting.actor, "person:read");
  const limit = Math.max(1, Math.min(query.limit ?? 10, MOST));
  const q = query.q?.trim() ?? "";
  const typed = () => (q ? findTyped(acting, q, query, limit) : []);
  // A name is hardly ever an external id: both are looked for at once. A whole number or address is found exactly as a rule.
  const [exact, likely] = guessContact(q)
    ? [await findExact(acting, query), null]
    : await Promise.all([findExact(acting, query), typed()]);
  const ids = exact.length > 0 ? exact : (likely ?? (await typed()));
  return readHits(acting, ids.slice(0, limit));
}

async function findExact(acting: Acting, { email, phone, externalId, q }: PeopleQuery): Promise<string[]> {
  const contacts = [
    email ? normaliseContact("email", email) : null,
    phone ? normaliseContact("phone", phone) : null,
    q ? guessContact(q) : null,
  ].filter((contact) => contact !== null);
  const ids = [externalId, q?.trim()].filter((id): id is string => Boolean(id));
  const found = await Promise.all([findByContact(acting, contacts), ...ids.map((id) => findByExternalId(acting, id))]);
  return [...new Set(found.flat())];
}

async function findByExternalId(acting: Acting, externalId: string): Promise<string[]> {
  const rows = await acting.db.select({ id: people.id }).from(people).where(eq(people.externalId, externalId));
  return rows.map((row) => row.id);
}

/** A digit, or what only addresses have, says that it is no name. */
async function findTyped(acting: Acting, q: string, { region }: PeopleQuery, limit: number): Promise<string[]> {
  const names = /[\d@_+]/.test(q) ? [] : await findByName(acting, q, { region, limit });
  const contacts = names.length < limit ? await findByContactPrefix(acting, q, limit) : [];
  return [...new Set([...names, ...contacts])];
}

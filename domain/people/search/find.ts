import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { guessContact, normaliseContact } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { findByContact, findByContactPrefix } from "./find-by-contact";
import { findByName } from "./find-by-name";
import { type PersonHit, readHits } from "./hits";

/** `q` is free text, the others are exact and combine with "or". `limit`: 10, at most 100. */
export type PeopleQuery = {
  email?: string | null;
  phone?: string | null;
  externalId?: string | null;
  q?: string | null;
  region?: string | null;
  limit?: number;
};

const MAX_RESULTS = 100;

/**
 * Free text may be a partial number, an e-mail prefix or a name with typos. `region` narrows names only.
 * @returns best first; an exact contact or external id comes alone
 */
export async function findPeople(acting: Acting, query: PeopleQuery): Promise<PersonHit[]> {
  requirePermission(acting.actor, "person:read");
  const limit = Math.max(1, Math.min(query.limit ?? 10, MAX_RESULTS));
  const q = query.q?.trim() ?? "";
  const typed = () => (q ? findTyped(acting, q, query, limit) : []);
  // Run both at once: a name is hardly ever an external id. A whole contact is usually found exactly.
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

/** A digit or an e-mail character rules out a name. */
async function findTyped(acting: Acting, q: string, { region }: PeopleQuery, limit: number): Promise<string[]> {
  const names = /[\d@_+]/.test(q) ? [] : await findByName(acting, q, { region, limit });
  const contacts = names.length < limit ? await findByContactPrefix(acting, q, limit) : [];
  return [...new Set([...names, ...contacts])];
}

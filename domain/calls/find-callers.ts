import { and, desc, eq, isNotNull } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { findPeople } from "@/domain/people/search/find";
import { findByContact } from "@/domain/people/search/find-by-contact";
import { type PersonHit, readHits } from "@/domain/people/search/hits";
import { requirePermission } from "@/domain/permissions";

const MOST = 9;
const RECENT_TICKETS = 50;

/**
 * Who may be calling, by what an agent typed: as {@link findPeople} does, and for a whole number also those who were asked for
 * from it before. A family shares a telephone.
 *
 * @throws Refusal `forbidden` without `person:read`
 */
export async function findCallers(acting: Acting, q: string): Promise<PersonHit[]> {
  requirePermission(acting.actor, "person:read");
  const contact = guessContact(q);
  return contact?.kind === "phone" ? callersFrom(acting, contact.normalised) : findPeople(acting, { q, limit: MOST });
}

/** Whose number it is, and whom it was used for; whose it is comes first. */
export async function callersFrom(acting: Acting, number: string): Promise<PersonHit[]> {
  const owners = await findByContact(acting, [{ kind: "phone", value: number, normalised: number }]);
  const spokenFor = await acting.db
    .select({ id: tickets.personId })
    .from(tickets)
    .where(and(eq(tickets.contactNormalised, number), isNotNull(tickets.personId)))
    .orderBy(desc(tickets.number))
    .limit(RECENT_TICKETS);
  const ids = [...owners, ...spokenFor.map(({ id }) => id!)];
  return readHits(acting, [...new Set(ids)].slice(0, MOST));
}

import { and, desc, eq, isNotNull } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { findPeople } from "@/domain/people/search/find";
import { findByContact } from "@/domain/people/search/find-by-contact";
import { type PersonHit, readHits } from "@/domain/people/search/hits";
import { requirePermission } from "@/domain/permissions";

const MAX_CALLERS = 9;
const RECENT_TICKETS = 50;

/** A family shares a telephone: a full number also finds the people of earlier tickets from it. */
export async function findCallers(acting: Acting, q: string): Promise<PersonHit[]> {
  requirePermission(acting.actor, "person:read");
  const contact = guessContact(q);
  return contact?.kind === "phone"
    ? callersByNumber(acting, contact.normalised)
    : findPeople(acting, { q, limit: MAX_CALLERS });
}

export async function callersByNumber(acting: Acting, number: string): Promise<PersonHit[]> {
  const owners = await findByContact(acting, [{ kind: "phone", value: number, normalised: number }]);
  const earlier = await acting.db
    .select({ id: tickets.personId })
    .from(tickets)
    .where(and(eq(tickets.contactNormalised, number), isNotNull(tickets.personId)))
    .orderBy(desc(tickets.number))
    .limit(RECENT_TICKETS);
  const ids = [...owners, ...earlier.map(({ id }) => id!)];
  return readHits(acting, [...new Set(ids)].slice(0, MAX_CALLERS));
}

import { inArray, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lastTicketNumber } from "@/domain/person-tickets/last-ticket-of";

/** What tells namesakes apart, beside region and contacts. `lastTicket`: its number. */
export type Distinction = { birthYear: number | null; lastTicket: number | null };

/** By id; every id is answered. */
export async function readDistinctions(acting: Acting, ids: readonly string[]): Promise<Map<string, Distinction>> {
  requirePermission(acting.actor, "person:read");
  const none = new Map(ids.map((id) => [id, { birthYear: null, lastTicket: null } as Distinction]));
  if (ids.length === 0) return none;
  const rows = await acting.db
    .select({
      id: people.id,
      birthYear: sql<number | null>`extract(year from ${people.birthDate})::int`,
      lastTicket: lastTicketNumber,
    })
    .from(people)
    .where(inArray(people.id, [...ids]));
  return new Map([...none, ...rows.map(({ id, ...distinction }) => [id, distinction] as const)]);
}

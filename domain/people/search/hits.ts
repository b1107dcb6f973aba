import { and, inArray, isNull, sql } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { openTicketCount } from "@/domain/person-tickets/count-tickets-of";

/** Contacts are masked. */
export type PersonHit = {
  id: string;
  externalId: string | null;
  givenName: string | null;
  familyName: string | null;
  region: string | null;
  homeTown: string | null;
  contacts: { kind: ContactKind; masked: string }[];
  openTickets: number;
};

/** In the order of the ids, without the erased. */
export async function readHits(acting: Acting, ids: readonly string[]): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const rows = await acting.db
    .select({
      id: people.id,
      externalId: people.externalId,
      givenName: people.givenName,
      familyName: people.familyName,
      region: people.region,
      homeTown: people.homeTown,
      contacts: sql<{ kind: ContactKind; normalised: string }[]>`(
        select coalesce(json_agg(json_build_object('kind', kind, 'normalised', normalised) order by contacts.id), '[]')
        from ${contacts} where person_id = people.id)`,
      openTickets: openTicketCount,
    })
    .from(people)
    .where(and(inArray(people.id, [...ids]), isNull(people.erasedAt)));
  const hits = new Map(rows.map((row) => [row.id, { ...row, contacts: row.contacts.map(masked) }]));
  return ids.flatMap((id) => hits.get(id) ?? []);
}

function masked({ kind, normalised }: { kind: ContactKind; normalised: string }): PersonHit["contacts"][number] {
  return { kind, masked: maskContact(kind, normalised) };
}

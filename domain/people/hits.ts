import { and, asc, count, inArray, isNull, ne } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "./mask";
import type { ContactKind } from "./normalise-contact";

/** A person in a list: enough to tell namesakes apart, contacts masked. */
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

/** The people of the ids, in their order; erased ones are left out. */
export async function readHits(acting: Acting, ids: readonly string[]): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const reading = acting.db
    .select({
      id: people.id,
      externalId: people.externalId,
      givenName: people.givenName,
      familyName: people.familyName,
      region: people.region,
      homeTown: people.homeTown,
    })
    .from(people)
    .where(and(inArray(people.id, wanted), isNull(people.erasedAt)));
  const [rows, masked, open] = await Promise.all([
    reading,
    maskedContacts(acting, wanted),
    openTickets(acting, wanted),
  ]);

  const hits = new Map(
    rows.map((row) => [row.id, { ...row, contacts: masked.get(row.id) ?? [], openTickets: open.get(row.id) ?? 0 }]),
  );
  return ids.flatMap((id) => hits.get(id) ?? []);
}

async function maskedContacts(acting: Acting, ids: string[]): Promise<Map<string, PersonHit["contacts"]>> {
  const rows = await acting.db
    .select({ personId: contacts.personId, kind: contacts.kind, normalised: contacts.normalised })
    .from(contacts)
    .where(inArray(contacts.personId, ids))
    .orderBy(asc(contacts.id));
  const masked = new Map<string, PersonHit["contacts"]>();
  for (const { personId, kind, normalised } of rows) {
    masked.set(personId, [...(masked.get(personId) ?? []), { kind, masked: maskContact(kind, normalised) }]);
  }
  return masked;
}

async function openTickets(acting: Acting, ids: string[]): Promise<Map<string | null, number>> {
  const rows = await acting.db
    .select({ personId: tickets.personId, open: count() })
    .from(tickets)
    .where(and(inArray(tickets.personId, ids), ne(tickets.status, "resolved")))
    .groupBy(tickets.personId);
  return new Map(rows.map((row) => [row.personId, row.open]));
}

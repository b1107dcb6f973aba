import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/**
 * Whom a person's tickets connect them with: the owners of contacts that these tickets came by, and the people of tickets that
 * came by a contact of this record.
 *
 * @param own the contacts of the record, normalised
 * @param most of either kind
 */
export async function peopleBySharedContacts(
  acting: Acting,
  { personId, own, most }: { personId: string; own: string[]; most: number },
): Promise<string[]> {
  const owners = await acting.db
    .selectDistinct({ id: contacts.personId })
    .from(tickets)
    .innerJoin(
      contacts,
      and(eq(contacts.kind, tickets.contactKind), eq(contacts.normalised, tickets.contactNormalised)),
    )
    .where(and(eq(tickets.personId, personId), ne(contacts.personId, personId)))
    .limit(most);
  const written = own.length
    ? await acting.db
        .selectDistinct({ id: tickets.personId })
        .from(tickets)
        .where(
          and(inArray(tickets.contactNormalised, own), isNotNull(tickets.personId), ne(tickets.personId, personId)),
        )
        .limit(most)
    : [];
  return [...owners, ...written].map((row) => row.id!);
}

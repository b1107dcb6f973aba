import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** Owners of contacts this person's tickets came from, and people whose tickets came from a contact in `own` (normalised). */
export async function peopleBySharedContacts(
  acting: Acting,
  { personId, own, limit }: { personId: string; own: string[]; limit: number },
): Promise<string[]> {
  const owners = await acting.db
    .selectDistinct({ id: contacts.personId })
    .from(tickets)
    .innerJoin(
      contacts,
      and(eq(contacts.kind, tickets.contactKind), eq(contacts.normalised, tickets.contactNormalised)),
    )
    .where(and(eq(tickets.personId, personId), ne(contacts.personId, personId)))
    .limit(limit);
  const senders = own.length
    ? await acting.db
        .selectDistinct({ id: tickets.personId })
        .from(tickets)
        .where(
          and(inArray(tickets.contactNormalised, own), isNotNull(tickets.personId), ne(tickets.personId, personId)),
        )
        .limit(limit)
    : [];
  return [...owners, ...senders].map((row) => row.id!);
}

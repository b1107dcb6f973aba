import { and, eq, isNull, or } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { TicketContact } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** The people who have any of these contacts, each once. One is a match; several must be told apart by staff. */
export async function peopleWithContacts(
  acting: Acting,
  wanted: TicketContact[],
): Promise<{ id: string; kind: "email" | "phone" }[]> {
  if (wanted.length === 0) return [];
  const found = await acting.db
    .select({ id: people.id, kind: contacts.kind })
    .from(contacts)
    .innerJoin(people, and(eq(people.id, contacts.personId), isNull(people.erasedAt)))
    .where(or(...wanted.map((one) => and(eq(contacts.kind, one.kind), eq(contacts.normalised, one.normalised)))));
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

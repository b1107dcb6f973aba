import { and, eq, inArray, isNull } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { TicketContact } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

export type PersonFound = { id: string; kind: "email" | "phone" };

/** One is a match; several are for staff to decide. */
export async function peopleWithContacts(acting: Acting, wanted: TicketContact[]): Promise<PersonFound[]> {
  return (await peopleByContact(acting, wanted))(wanted);
}

/** One query for many contacts; the result answers for any subset of them. */
export async function peopleByContact(
  acting: Acting,
  wanted: TicketContact[],
): Promise<(some: TicketContact[]) => PersonFound[]> {
  if (wanted.length === 0) return () => [];
  const values = [...new Set(wanted.map((one) => one.normalised))];
  const rows = await acting.db
    .select({ id: people.id, kind: contacts.kind, normalised: contacts.normalised })
    .from(contacts)
    .innerJoin(people, and(eq(people.id, contacts.personId), isNull(people.erasedAt)))
    .where(and(inArray(contacts.kind, ["email", "phone"]), inArray(contacts.normalised, values)));
  return (some) => {
    const found = rows.filter((row) => some.some((one) => one.kind === row.kind && one.normalised === row.normalised));
    return [...new Map(found.map(({ id, kind }) => [id, { id, kind }])).values()];
  };
}

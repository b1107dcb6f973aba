import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { Person } from "@/domain/people/lock";

/** Hardest to guess first. The phone number is left out: the call itself shows it. */
export const FACTS = [
  "birthDate",
  "address",
  "homeTown",
  "email",
  "occupation",
  "education",
  "familyTies",
  "maritalStatus",
] as const;

export type Fact = (typeof FACTS)[number];

export async function readFacts(acting: Acting, person: Person): Promise<Record<Fact, string | null>> {
  const rows = await acting.db
    .select({ kind: contacts.kind, value: contacts.value })
    .from(contacts)
    .where(eq(contacts.personId, person.id))
    .orderBy(asc(contacts.id));
  const emails = rows.filter(({ kind }) => kind === "email").map(({ value }) => value);
  const { birthDate, address, homeTown, occupation, education, familyTies, maritalStatus } = person;
  const email = emails.join(", ") || null;
  return { birthDate, address, homeTown, email, occupation, education, familyTies, maritalStatus };
}

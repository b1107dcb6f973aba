import { and, asc, inArray, isNull } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { ContactKind } from "@/domain/contacts/normalise-contact";

export type Profile = {
  id: string;
  nameKey: string | null;
  birthDate: string | null;
  gender: string | null;
  region: string | null;
  homeTown: string | null;
  address: string | null;
  externalId: string | null;
  contacts: { kind: ContactKind; normalised: string }[];
};

/** By id, without the erased. */
export async function readProfiles(acting: Acting, ids: readonly string[]): Promise<Map<string, Profile>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const { id, nameKey, birthDate, gender, region, homeTown, address, externalId } = people;
  const rows = await acting.db
    .select({ id, nameKey, birthDate, gender, region, homeTown, address, externalId })
    .from(people)
    .where(and(inArray(people.id, wanted), isNull(people.erasedAt)));
  const profiles = new Map(rows.map((row) => [row.id, { ...row, contacts: [] as Profile["contacts"] }]));
  const contactRows = await acting.db
    .select({ personId: contacts.personId, kind: contacts.kind, normalised: contacts.normalised })
    .from(contacts)
    .where(inArray(contacts.personId, wanted))
    .orderBy(asc(contacts.id));
  for (const { personId, ...contact } of contactRows) profiles.get(personId)?.contacts.push(contact);
  return profiles;
}

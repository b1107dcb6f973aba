import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { regions } from "@/db/schema/regions";
import { subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** Enough of them that two samples seldom come from the same person; few enough to count through. */
const AMONG = 500;

/** Somebody who is mailed and has a contact of this kind, by chance. @throws Refusal `not_found` on a desk without people */
export async function pickSamplePerson(acting: Acting, kind: "email" | "phone") {
  const isMailed = exists(
    acting.db
      .select({ person: subscriptions.personId })
      .from(subscriptions)
      .where(eq(subscriptions.personId, people.id)),
  );
  const some = acting.db
    .select({
      givenName: people.givenName,
      familyName: people.familyName,
      locale: people.locale,
      contact: contacts.normalised,
      regionRu: regions.nameRu,
      regionEn: regions.nameEn,
    })
    .from(people)
    .innerJoin(contacts, and(eq(contacts.personId, people.id), eq(contacts.kind, kind)))
    .innerJoin(regions, eq(regions.code, people.region))
    .where(and(isNull(people.erasedAt), isMailed))
    .limit(AMONG)
    .as("some");
  const [picked] = await acting.db.select().from(some).orderBy(sql`random()`).limit(1);
  if (!picked) throw new Refusal("not_found");
  return picked;
}

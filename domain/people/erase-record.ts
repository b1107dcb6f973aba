import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { contacts, duplicates, people } from "@/db/schema/people";
import { consents } from "@/db/schema/policy";
import { sends, subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import { channelsOf } from "@/domain/contacts/channels";
import { destroyPersonKey } from "@/domain/history/person-key";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { eraseChecks } from "./checks/withdraw";
import { PERSON_FIELDS } from "./fields";
import { lockPerson, type Person, requirePersonId } from "./lock";
import { mergedPersonIds } from "./merge-target";

/** `consents` stay as proof: they name a policy version, never a value. */
export type RecordCounts = {
  fields: number;
  contacts: number;
  subscriptions: number;
  sends: number;
  sealedValues: number;
  consents: number;
};

/**
 * Policy 6.2: contacts are suppressed everywhere, and with the person's key everything sealed in the history becomes
 * unreadable. The caller has a second member's approval and clears the tickets in the same transaction.
 * @throws Refusal `not_found`, also when already erased
 */
export async function eraseRecord(acting: Acting, personId: string): Promise<RecordCounts> {
  requirePermission(acting.actor, "person:erase");

  return inTransaction(acting, async (acting) => {
    const person = await lockPerson(acting, personId);
    const counts = await countOf(acting, person);
    const suppressed = await suppressEverywhere(acting, personId);

    await eraseChecks(acting, personId);
    await acting.db.delete(contacts).where(eq(contacts.personId, personId));
    await acting.db.delete(subscriptions).where(eq(subscriptions.personId, personId));
    await acting.db.delete(sends).where(eq(sends.personId, personId));
    await acting.db.delete(duplicates).where(or(eq(duplicates.a, personId), eq(duplicates.b, personId)));
    await acting.db.update(people).set(tombstone(person, acting.now)).where(eq(people.id, personId));
    for (const id of await mergedPersonIds(acting, personId)) await destroyPersonKey(acting, id);
    await recordHistory(acting, { action: "person.erased", person: personId, details: { ...counts, suppressed } });
    return counts;
  });
}

/** Dry run of {@link eraseRecord}. @throws Refusal `not_found` */
export async function countRecord(acting: Acting, personId: string): Promise<RecordCounts> {
  requirePermission(acting.actor, "person:erase");
  requirePersonId(personId);
  const [person] = await acting.db.select().from(people).where(eq(people.id, personId));
  if (!person) throw new Refusal("not_found");
  return countOf(acting, person);
}

async function countOf(acting: Acting, person: Person): Promise<RecordCounts> {
  const { db } = acting;
  const filled = PERSON_FIELDS.filter((field) => field !== "locale" && person[field] !== null);
  return {
    fields: filled.length + Object.keys(person.custom).length,
    contacts: await db.$count(contacts, eq(contacts.personId, person.id)),
    subscriptions: await db.$count(subscriptions, eq(subscriptions.personId, person.id)),
    sends: await db.$count(sends, eq(sends.personId, person.id)),
    sealedValues: await db.$count(
      history,
      and(inArray(history.person, await mergedPersonIds(acting, person.id)), isNotNull(history.sealed)),
    ),
    consents: await db.$count(consents, eq(consents.personId, person.id)),
  };
}

async function suppressEverywhere(acting: Acting, personId: string): Promise<number> {
  const own = await acting.db.select().from(contacts).where(eq(contacts.personId, personId));
  return insertSuppressions(
    acting,
    own.flatMap(({ kind, hash }) =>
      channelsOf(kind).map((channel) => ({ hash, channel, region: null, reason: "erased" as const })),
    ),
  );
}

/** `locale` must not be null, so every tombstone gets the same. */
function tombstone(person: Person, now: Date): Partial<Person> {
  const blank = Object.fromEntries(PERSON_FIELDS.map((field) => [field, null]));
  return {
    ...blank,
    locale: "ru",
    custom: {},
    nameKey: null,
    erasedAt: now,
    updatedAt: now,
    version: person.version + 1,
  };
}

import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { history } from "@/db/schema/history";
import { contacts, people } from "@/db/schema/people";
import { consents } from "@/db/schema/policy";
import type { Acting } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";
import { maskContact } from "@/domain/contacts/mask";
import { requirePermission } from "@/domain/permissions";
import { countTicketsOf } from "@/domain/person-tickets/count-tickets-of";
import { requireNoErasure } from "@/domain/person-tickets/require-no-erasure";
import { Refusal } from "@/domain/refusal";
import { mergeSubscriptions } from "@/domain/segments/merge-subscriptions";
import { type Person, requirePersonId } from "../lock";
import { readMailings } from "../subscriptions/read-mailings";
import { type FieldPair, pairFields } from "./merge-fields";

type Side = Pick<Person, "id" | "version" | "givenName" | "familyName" | "createdAt"> & {
  contacts: { kind: "email" | "phone"; masked: string }[];
};

/** Exactly what a merge would do. `moved` counts what changes hands; `sealed` are history entries whose values stay readable. */
export type MergePlan = {
  kept: Side;
  gone: Side;
  fields: FieldPair[];
  moved: { contacts: number; tickets: number; calls: number; consents: number; sealed: number };
  /** Where the person is subscribed afterwards, and what ends because one of the two had left. */
  active: { region: string; channel: MailingChannel }[];
  ended: { region: string; channel: MailingChannel }[];
};

/**
 * The dry run of {@link mergePeople}: tells what it would do and changes nothing. Contacts are masked.
 *
 * @throws Refusal `forbidden` without `person:merge`; `invalid` for a record and itself; `not_found`, also when either was
 *   erased or merged; `erasure_pending` while a deletion of either awaits approval
 */
export async function planMerge(acting: Acting, from: string, into: string): Promise<MergePlan> {
  requirePermission(acting.actor, "person:merge");
  if (from === into) throw new Refusal("invalid", {}, [{ field: "into", code: "same_person" }]);
  const gone = await readLiving(acting, from);
  const kept = await readLiving(acting, into);
  await requireNoErasure(acting, [from, into]);

  const united = mergeSubscriptions(await readMailings(acting, into), await readMailings(acting, from), acting.now);
  const sides = { kept: await sideOf(acting, kept), gone: await sideOf(acting, gone) };
  const { db } = acting;
  return {
    ...sides,
    fields: pairFields(kept, gone),
    moved: {
      contacts: sides.gone.contacts.length,
      tickets: await countTicketsOf(acting, from),
      calls: await db.$count(calls, eq(calls.personId, from)),
      consents: await db.$count(consents, eq(consents.personId, from)),
      sealed: await db.$count(history, and(eq(history.person, from), isNotNull(history.sealed))),
    },
    active: united.subscriptions
      .filter(({ status }) => status === "active")
      .map(({ region, channel }) => ({ region, channel })),
    ended: united.ended,
  };
}

async function readLiving(acting: Acting, id: string): Promise<Person> {
  requirePersonId(id);
  const [person] = await acting.db
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!person) throw new Refusal("not_found");
  return person;
}

async function sideOf(acting: Acting, person: Person): Promise<Side> {
  const rows = await acting.db
    .select({ kind: contacts.kind, normalised: contacts.normalised })
    .from(contacts)
    .where(eq(contacts.personId, person.id))
    .orderBy(asc(contacts.id));
  const { id, version, givenName, familyName, createdAt } = person;
  const masked = rows.map(({ kind, normalised }) => ({ kind, masked: maskContact(kind, normalised) }));
  return { id, version, givenName, familyName, createdAt, contacts: masked };
}

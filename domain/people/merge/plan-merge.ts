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

/** `moved` counts what changes hands; `sealed`: history entries whose values stay readable. */
export type MergePlan = {
  target: Side;
  source: Side;
  fields: FieldPair[];
  moved: { contacts: number; tickets: number; calls: number; consents: number; sealed: number };
  active: { region: string; channel: MailingChannel }[];
  ended: { region: string; channel: MailingChannel }[];
};

/** Dry run of {@link mergePeople}; contacts are masked. @throws Refusal as there, except `conflict` */
export async function planMerge(acting: Acting, from: string, into: string): Promise<MergePlan> {
  requirePermission(acting.actor, "person:merge");
  if (from === into) throw new Refusal("invalid", {}, [{ field: "into", code: "same_person" }]);
  const source = await readExisting(acting, from);
  const target = await readExisting(acting, into);
  await requireNoErasure(acting, [from, into]);

  const merged = mergeSubscriptions(await readMailings(acting, into), await readMailings(acting, from), acting.now);
  const sides = { target: await sideOf(acting, target), source: await sideOf(acting, source) };
  const { db } = acting;
  return {
    ...sides,
    fields: pairFields(target, source),
    moved: {
      contacts: sides.source.contacts.length,
      tickets: await countTicketsOf(acting, from),
      calls: await db.$count(calls, eq(calls.personId, from)),
      consents: await db.$count(consents, eq(consents.personId, from)),
      sealed: await db.$count(history, and(eq(history.person, from), isNotNull(history.sealed))),
    },
    active: merged.subscriptions
      .filter(({ status }) => status === "active")
      .map(({ region, channel }) => ({ region, channel })),
    ended: merged.ended,
  };
}

async function readExisting(acting: Acting, id: string): Promise<Person> {
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

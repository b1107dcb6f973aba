import { asc, eq, or, sql } from "drizzle-orm";
import { callDrafts, calls, verifications } from "@/db/schema/calls";
import { identityChecks } from "@/db/schema/identity";
import { contacts, duplicates } from "@/db/schema/people";
import { consents } from "@/db/schema/policy";
import { sends, subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { moveTickets } from "@/domain/person-tickets/move-tickets";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { mergeSubscriptions } from "@/domain/segments/merge-subscriptions";
import { readMailings } from "../subscriptions/read-mailings";
import type { MergeCounts } from "./merge";

/** `locked`: tickets of `from` that the caller has locked, like both people. */
type Move = { from: string; into: string; locked: number[] };

/** @throws Refusal `conflict` when a ticket was opened meanwhile */
export async function moveReferences(acting: Acting, move: Move): Promise<MergeCounts> {
  const { from, into } = move;
  const { ended, suppressed } = await moveMailings(acting, move);
  const movedContacts = await moveContacts(acting, move);
  const movedTickets = await moveTickets(acting, move);
  const toTarget = { personId: into };
  const movedCalls = await acting.db
    .update(calls)
    .set(toTarget)
    .where(eq(calls.personId, from))
    .returning({ id: calls.id });
  const movedConsents = await acting.db
    .update(consents)
    .set(toTarget)
    .where(eq(consents.personId, from))
    .returning({ id: consents.id });
  await acting.db.update(verifications).set(toTarget).where(eq(verifications.personId, from));
  await acting.db.update(identityChecks).set(toTarget).where(eq(identityChecks.personId, from));
  await acting.db.update(callDrafts).set(toTarget).where(eq(callDrafts.personId, from));
  await acting.db.execute(sql`
    insert into sends (person_id, day) select ${into}::uuid, day from sends where person_id = ${from} on conflict do nothing`);
  await acting.db.delete(sends).where(eq(sends.personId, from));
  await acting.db.delete(duplicates).where(or(eq(duplicates.a, from), eq(duplicates.b, from)));
  return {
    contacts: movedContacts,
    tickets: movedTickets,
    calls: movedCalls.length,
    consents: movedConsents.length,
    ended,
    suppressed,
  };
}

async function moveMailings(acting: Acting, { from, into }: Move): Promise<{ ended: number; suppressed: number }> {
  const target = await readMailings(acting, into);
  const source = await readMailings(acting, from);
  const merged = mergeSubscriptions(target, source, acting.now);
  await acting.db.delete(subscriptions).where(or(eq(subscriptions.personId, from), eq(subscriptions.personId, into)));
  if (merged.subscriptions.length > 0) {
    const rows = merged.subscriptions.map((one) => ({ ...one, personId: into }));
    await acting.db.insert(subscriptions).values(rows);
  }
  const suppressed = await insertSuppressions(acting, merged.suppressions);
  return { ended: merged.ended.length, suppressed };
}

/** New rows sort after the target's own: the first contact is the one to mail. */
async function moveContacts(acting: Acting, { from, into }: Move): Promise<number> {
  const moved = await acting.db.select().from(contacts).where(eq(contacts.personId, from)).orderBy(asc(contacts.id));
  if (moved.length === 0) return 0;
  await acting.db.delete(contacts).where(eq(contacts.personId, from));
  await acting.db.insert(contacts).values(moved.map(({ id: _, ...one }) => ({ ...one, personId: into })));
  return moved.length;
}

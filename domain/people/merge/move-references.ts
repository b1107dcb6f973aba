import { asc, eq, or, sql } from "drizzle-orm";
import { callDrafts, calls, verifications } from "@/db/schema/calls";
import { contacts, duplicates } from "@/db/schema/people";
import { consents } from "@/db/schema/policy";
import { sends, subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { moveTickets } from "@/domain/person-tickets/move-tickets";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { mergeSubscriptions } from "@/domain/segments/merge-subscriptions";
import { readMailings } from "../subscriptions/read-mailings";
import type { MergeCounts } from "./merge";

/** `locked`: the tickets of `from` that the caller has locked. Both people are locked, and `from` is a pointer already. */
type Move = { from: string; into: string; locked: number[] };

/**
 * Moves to the record that goes on whatever is about the merged one.
 *
 * @throws Refusal `conflict` when a ticket came in between: nobody had locked it
 */
export async function moveReferences(acting: Acting, move: Move): Promise<MergeCounts> {
  const { from, into } = move;
  const { ended, suppressed } = await moveMailings(acting, move);
  const moved = {
    contacts: await moveContacts(acting, move),
    tickets: await moveTickets(acting, move),
    calls: (
      await acting.db.update(calls).set({ personId: into }).where(eq(calls.personId, from)).returning({ id: calls.id })
    ).length,
    consents: (
      await acting.db
        .update(consents)
        .set({ personId: into })
        .where(eq(consents.personId, from))
        .returning({ id: consents.id })
    ).length,
  };
  await acting.db.update(verifications).set({ personId: into }).where(eq(verifications.personId, from));
  await acting.db.update(callDrafts).set({ personId: into }).where(eq(callDrafts.personId, from));
  await acting.db.execute(sql`
    insert into sends (person_id, day) select ${into}::uuid, day from sends where person_id = ${from} on conflict do nothing`);
  await acting.db.delete(sends).where(eq(sends.personId, from));
  await acting.db.delete(duplicates).where(or(eq(duplicates.a, from), eq(duplicates.b, from)));
  return { ...moved, ended, suppressed };
}

async function moveMailings(acting: Acting, { from, into }: Move): Promise<{ ended: number; suppressed: number }> {
  const kept = await readMailings(acting, into);
  const gone = await readMailings(acting, from);
  const united = mergeSubscriptions(kept, gone, acting.now);
  await acting.db.delete(subscriptions).where(or(eq(subscriptions.personId, from), eq(subscriptions.personId, into)));
  if (united.subscriptions.length > 0) {
    const rows = united.subscriptions.map((one) => ({ ...one, personId: into }));
    await acting.db.insert(subscriptions).values(rows);
  }
  const suppressed = await insertSuppressions(acting, united.suppressions);
  return { ended: united.ended.length, suppressed };
}

/** They come after the survivor's own, the first of which a mail goes to. */
async function moveContacts(acting: Acting, { from, into }: Move): Promise<number> {
  const moved = await acting.db.select().from(contacts).where(eq(contacts.personId, from)).orderBy(asc(contacts.id));
  if (moved.length === 0) return 0;
  await acting.db.delete(contacts).where(eq(contacts.personId, from));
  await acting.db.insert(contacts).values(moved.map(({ id: _, ...one }) => ({ ...one, personId: into })));
  return moved.length;
}

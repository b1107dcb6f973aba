import { asc, eq, inArray } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordAllHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockTicketsOf } from "@/domain/person-tickets/lock-tickets-of";
import { requireNoErasure } from "@/domain/person-tickets/require-no-erasure";
import { Refusal } from "@/domain/refusal";
import { type FieldValues, PERSON_FIELDS } from "../fields";
import { lockPerson, type Person, requirePersonId } from "../lock";
import { nameKey } from "../name-key";
import { mergedFields } from "./merge-fields";
import { moveReferences } from "./move-references";

/** Two records of one person, their versions as the preview showed them, and the fields of `from` that stay. */
export type Merge = {
  from: string;
  into: string;
  versions: { from: number; into: number };
  /** See {@link TakenField}; a field that `into` does not have is filled anyway. */
  take?: readonly string[];
};

/** What a merge did, in counts. */
export type MergeCounts = {
  contacts: number;
  tickets: number;
  calls: number;
  consents: number;
  /** Subscriptions of either that ended, because the other had left there. */
  ended: number;
  suppressed: number;
};

/**
 * Makes two records of one person into one. `into` goes on with the contacts, subscriptions, consents, tickets and calls of both;
 * `from` becomes a blank pointer to it. The stricter of two subscriptions wins: whoever left stays out (rule 5 of the
 * product). It cannot be undone; {@link planMerge} tells beforehand exactly what it will do.
 *
 * @throws Refusal `forbidden` without `person:merge`; `invalid` for a record and itself; `not_found`, also when either was
 *   erased or merged; `conflict` when either has moved on; `erasure_pending` while a deletion of either awaits approval
 */
export async function mergePeople(acting: Acting, merge: Merge): Promise<MergeCounts & { version: number }> {
  requirePermission(acting.actor, "person:merge");
  if (merge.from === merge.into) throw new Refusal("invalid", {}, [{ field: "into", code: "same_person" }]);

  return inTransaction(acting, async (acting) => {
    requirePersonId(merge.from);
    const locked = await lockTicketsOf(acting, merge.from);
    const { gone, kept } = await lockBoth(acting, merge);
    await requireNoErasure(acting, [merge.from, merge.into]);
    const before = { gone: await contactsOf(acting, gone.id), kept: await contactsOf(acting, kept.id) };

    const fields = mergedFields(kept, gone, merge.take ?? []);
    await makePointer(acting, gone, kept.id);
    const next = {
      ...fields,
      nameKey: nameKey({ ...kept, ...fields }),
      version: kept.version + 1,
      updatedAt: acting.now,
    };
    await acting.db.update(people).set(next).where(eq(people.id, kept.id));
    const counts = await moveReferences(acting, { from: gone.id, into: kept.id, locked });

    await recordBoth(acting, { gone, kept, fields, before, counts });
    return { ...counts, version: next.version };
  });
}

/** Both records, locked in the order of their ids, so that A into B and B into A wait for each other. */
async function lockBoth(acting: Acting, { from, into, versions }: Merge): Promise<{ gone: Person; kept: Person }> {
  const locked = new Map<string, Person>();
  for (const id of [from, into].sort()) locked.set(id, await lockPerson(acting, id));
  const [gone, kept] = [locked.get(from)!, locked.get(into)!];
  if (gone.version !== versions.from || kept.version !== versions.into) {
    throw new Refusal("conflict", { version: kept.version });
  }
  return { gone, kept };
}

/** Blank like the tombstone of an erasure; its key stays, for what history has sealed, until the survivor is erased. */
async function makePointer(acting: Acting, gone: Person, into: string): Promise<void> {
  const blank = Object.fromEntries(PERSON_FIELDS.map((field) => [field, null]));
  await acting.db
    .update(people)
    .set({
      ...blank,
      locale: "ru",
      custom: {},
      nameKey: null,
      erasedAt: acting.now,
      mergedInto: into,
      updatedAt: acting.now,
      version: gone.version + 1,
    })
    .where(inArray(people.id, [gone.id]));
}

type Given = { kind: "email" | "phone"; value: string };

function contactsOf(acting: Acting, personId: string): Promise<Given[]> {
  return acting.db
    .select({ kind: contacts.kind, value: contacts.value })
    .from(contacts)
    .where(eq(contacts.personId, personId))
    .orderBy(asc(contacts.id));
}

type Done = {
  gone: Person;
  kept: Person;
  fields: FieldValues;
  before: { gone: Given[]; kept: Given[] };
  counts: MergeCounts;
};

/** What the merged record held is sealed with its own key, what changed of the other with the other's. */
async function recordBoth(acting: Acting, { gone, kept, fields, before, counts }: Done): Promise<void> {
  const was = Object.fromEntries(Object.keys(fields).map((field) => [field, kept[field as keyof Person]]));
  const held = Object.fromEntries([...PERSON_FIELDS, "custom"].map((field) => [field, gone[field as keyof Person]]));
  await recordAllHistory(acting, [
    {
      action: "person.merged",
      person: kept.id,
      details: { from: gone.id, fields: Object.keys(fields), ...counts },
      values: {
        before: { ...was, contacts: before.kept },
        after: { ...fields, contacts: [...before.kept, ...before.gone] },
      },
    },
    {
      action: "person.merged_away",
      person: gone.id,
      details: { into: kept.id },
      values: { before: { ...held, contacts: before.gone }, after: {} },
    },
  ]);
}

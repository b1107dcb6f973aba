import { asc, eq } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { GivenContact } from "@/domain/contacts/judge-contacts";
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

/** `versions` as previewed; `take`: fields of `from` that replace those of `into`. */
export type Merge = {
  from: string;
  into: string;
  versions: { from: number; into: number };
  take?: readonly string[];
};

export type MergeCounts = {
  contacts: number;
  tickets: number;
  calls: number;
  consents: number;
  /** Subscriptions ended by an opt-out of the other record. */
  ended: number;
  suppressed: number;
};

/**
 * Moves everything to `into`; `from` becomes a blank pointer. The stricter subscription wins (rule 5 of the product).
 * Irreversible.
 * @throws Refusal `invalid` for a record with itself; `not_found`, also when either was erased or merged; `conflict` when
 *   either has changed; `erasure_pending`
 */
export async function mergePeople(acting: Acting, merge: Merge): Promise<MergeCounts & { version: number }> {
  requirePermission(acting.actor, "person:merge");
  if (merge.from === merge.into) throw new Refusal("invalid", {}, [{ field: "into", code: "same_person" }]);

  return inTransaction(acting, async (acting) => {
    requirePersonId(merge.from);
    const locked = await lockTicketsOf(acting, merge.from);
    const { source, target } = await lockBoth(acting, merge);
    await requireNoErasure(acting, [merge.from, merge.into]);
    const before = { source: await contactsOf(acting, source.id), target: await contactsOf(acting, target.id) };

    const fields = mergedFields(target, source, merge.take ?? []);
    await makePointer(acting, source, target.id);
    const next = {
      ...fields,
      nameKey: nameKey({ ...target, ...fields }),
      version: target.version + 1,
      updatedAt: acting.now,
    };
    await acting.db.update(people).set(next).where(eq(people.id, target.id));
    const counts = await moveReferences(acting, { from: source.id, into: target.id, locked });

    await recordBoth(acting, { source, target, fields, before, counts });
    return { ...counts, version: next.version };
  });
}

/** In the order of their ids, so that A into B and B into A cannot deadlock. */
async function lockBoth(acting: Acting, { from, into, versions }: Merge): Promise<{ source: Person; target: Person }> {
  const locked = new Map<string, Person>();
  for (const id of [from, into].sort()) locked.set(id, await lockPerson(acting, id));
  const [source, target] = [locked.get(from)!, locked.get(into)!];
  if (source.version !== versions.from || target.version !== versions.into) {
    throw new Refusal("conflict", { version: target.version });
  }
  return { source, target };
}

/** Its key stays for the sealed history until the merge target is erased. */
async function makePointer(acting: Acting, source: Person, into: string): Promise<void> {
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
      version: source.version + 1,
    })
    .where(eq(people.id, source.id));
}

function contactsOf(acting: Acting, personId: string): Promise<GivenContact[]> {
  return acting.db
    .select({ kind: contacts.kind, value: contacts.value })
    .from(contacts)
    .where(eq(contacts.personId, personId))
    .orderBy(asc(contacts.id));
}

type CompletedMerge = {
  source: Person;
  target: Person;
  fields: FieldValues;
  before: { source: GivenContact[]; target: GivenContact[] };
  counts: MergeCounts;
};

/** Each record's values are sealed with its own key. */
async function recordBoth(acting: Acting, { source, target, fields, before, counts }: CompletedMerge): Promise<void> {
  const replaced = Object.fromEntries(Object.keys(fields).map((field) => [field, target[field as keyof Person]]));
  const merged = Object.fromEntries(
    [...PERSON_FIELDS, "custom"].map((field) => [field, source[field as keyof Person]]),
  );
  await recordAllHistory(acting, [
    {
      action: "person.merged",
      person: target.id,
      details: { from: source.id, fields: Object.keys(fields), ...counts },
      values: {
        before: { ...replaced, contacts: before.target },
        after: { ...fields, contacts: [...before.target, ...before.source] },
      },
    },
    {
      action: "person.merged_away",
      person: source.id,
      details: { into: target.id },
      values: { before: { ...merged, contacts: before.source }, after: {} },
    },
  ]);
}

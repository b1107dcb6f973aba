import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { lockPersonOrTombstone, type Person, requirePersonId } from "./lock";

/**
 * The record that goes on for a person: their own, or the one it was merged into, however often.
 *
 * @throws Refusal `not_found` for a text that cannot be a person's id
 */
export async function survivorOf(acting: Acting, id: string): Promise<string> {
  requirePersonId(id);
  const rows = await fetchRows<{ id: string }>(
    acting.db,
    sql`
    with recursive chain as (
      select id, merged_into from people where id = ${id}::uuid
      union all
      select people.id, people.merged_into from people join chain on people.id = chain.merged_into)
    select id from chain where merged_into is null`,
  );
  return rows[0]?.id ?? id;
}

/** The person's own id and those of every record that was merged into theirs. */
export async function idsOf(acting: Acting, id: string): Promise<string[]> {
  requirePersonId(id);
  const rows = await fetchRows<{ id: string }>(
    acting.db,
    sql`
    with recursive merged as (
      select ${id}::uuid as id
      union all
      select people.id from people join merged on people.merged_into = merged.id)
    select id from merged`,
  );
  return rows.map((row) => row.id);
}

/**
 * Locks the record that goes on for a person, or its tombstone. One that was merged while we waited is followed.
 *
 * @throws Refusal `not_found` for nobody's id
 */
export async function lockSurvivor(acting: Acting, id: string): Promise<Person> {
  const person = await lockPersonOrTombstone(acting, await survivorOf(acting, id));
  return person.mergedInto ? lockSurvivor(acting, person.mergedInto) : person;
}

import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { lockPersonOrTombstone, type Person, requirePersonId } from "./lock";

/** The record itself, or the one it was merged into, through any chain. @throws Refusal `not_found` for a malformed id */
export async function personMergeTarget(acting: Acting, id: string): Promise<string> {
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

/** The person's id and those of all records merged into it. */
export async function mergedPersonIds(acting: Acting, id: string): Promise<string[]> {
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

/** Follows a merge that commits while waiting for the lock. @throws Refusal `not_found` */
export async function lockPersonMergeTarget(acting: Acting, id: string): Promise<Person> {
  const person = await lockPersonOrTombstone(acting, await personMergeTarget(acting, id));
  return person.mergedInto ? lockPersonMergeTarget(acting, person.mergedInto) : person;
}

import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { findPeople } from "./find";
import { type PersonHit, readHits } from "./hits";

/** `limit`: 50, at most 100. */
export type PeopleList = { q?: string | null; region?: string | null; cursor?: string | null; limit?: number };

/** Where a page ended. The instant is PostgreSQL's own text: a Date would lose its microseconds. */
type Place = { id: string; at: string };

const MOST = 100;

/**
 * Lists people: those that `q` finds (one page, the best first), else all, the latest changed first.
 *
 * @throws Refusal `forbidden` without `person:read`; `invalid` for a cursor that is none of ours
 */
export async function listPeople(
  acting: Acting,
  list: PeopleList,
): Promise<{ items: PersonHit[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "person:read");
  const limit = Math.max(1, Math.min(list.limit ?? 50, MOST));
  if (list.q?.trim()) return { items: await findPeople(acting, { ...list, limit }), nextCursor: null };

  const places = await recentlyChanged(acting, list, limit + 1);
  const page = places.slice(0, limit);
  const last = places.length > limit ? page.at(-1) : undefined;
  const items = await readHits(
    acting,
    page.map((place) => place.id),
  );
  return { items, nextCursor: last ? writeCursor(last) : null };
}

async function recentlyChanged(acting: Acting, { region, cursor }: PeopleList, limit: number): Promise<Place[]> {
  const conditions: SQL[] = [sql`${people.erasedAt} is null`];
  if (region) conditions.push(sql`${people.region} = ${region}`);
  if (cursor) {
    const { at, id } = readCursor(cursor);
    conditions.push(sql`(${people.updatedAt}, ${people.id}) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return fetchRows<Place>(
    acting.db,
    sql`
    select ${people.id} as id, to_char(${people.updatedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from ${people} where ${sql.join(conditions, sql` and `)}
    order by ${people.updatedAt} desc nulls last, ${people.id} desc nulls last limit ${limit}`,
  );
}

function writeCursor({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString("base64url");
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(cursor: string): Place {
  const [, at, id] = CURSOR.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return { at, id };
}

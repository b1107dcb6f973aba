import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { findPeople } from "./find";
import { type PersonHit, readHits } from "./hits";

export type PeopleList = { q?: string | null; region?: string | null; cursor?: string | null; limit?: number };

/** `at` is PostgreSQL's own text: a Date would lose microseconds. */
type ListPosition = { id: string; at: string };

const MAX_RESULTS = 100;

/** Matches of `q` (one page, best first), else everybody, last changed first. @throws Refusal `invalid` with `bad_cursor` */
export async function listPeople(
  acting: Acting,
  list: PeopleList,
): Promise<{ items: PersonHit[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "person:read");
  const limit = Math.max(1, Math.min(list.limit ?? 50, MAX_RESULTS));
  if (list.q?.trim()) return { items: await findPeople(acting, { ...list, limit }), nextCursor: null };

  const positions = await recentlyChanged(acting, list, limit + 1);
  const page = positions.slice(0, limit);
  const last = positions.length > limit ? page.at(-1) : undefined;
  const items = await readHits(
    acting,
    page.map((position) => position.id),
  );
  return { items, nextCursor: last ? writeCursor(last) : null };
}

async function recentlyChanged(acting: Acting, { region, cursor }: PeopleList, limit: number): Promise<ListPosition[]> {
  const conditions: SQL[] = [sql`${people.erasedAt} is null`];
  if (region) conditions.push(sql`${people.region} = ${region}`);
  if (cursor) {
    const { at, id } = readCursor(cursor);
    conditions.push(sql`(${people.updatedAt}, ${people.id}) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return fetchRows<ListPosition>(
    acting.db,
    sql`
    select ${people.id} as id, to_char(${people.updatedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from ${people} where ${sql.join(conditions, sql` and `)}
    order by ${people.updatedAt} desc nulls last, ${people.id} desc nulls last limit ${limit}`,
  );
}

function writeCursor({ at, id }: ListPosition): string {
  return Buffer.from(`${at} ${id}`).toString("base64url");
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(cursor: string): ListPosition {
  const [, at, id] = CURSOR.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return { at, id };
}

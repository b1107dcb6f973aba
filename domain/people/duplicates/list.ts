import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type PersonHit, readHits } from "../search/hits";
import { compareProfiles, type Similarity } from "./compare";
import { readProfiles } from "./profile";

/** `by`: the colleague who proposed the pair. */
export type DuplicatePair = Similarity & { a: PersonHit; b: PersonHit; proposed: boolean; by: string | null; at: Date };

type Row = { a: string; b: string; state: string; score: number; by: string | null; at: string };

const CURSOR = /^(likely|proposed) (\d{1,3}) ([0-9a-f-]{36}) ([0-9a-f-]{36})$/;

/** Pairs awaiting a decision: proposed ones first, then the likeliest of the last sweep. @throws Refusal `invalid` with `bad_cursor` */
export async function listDuplicates(
  acting: Acting,
  { cursor, limit = 20 }: { cursor?: string | null; limit?: number },
): Promise<{ items: DuplicatePair[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "person:read");
  const rows = await fetchRows<Row>(
    acting.db,
    sql`
    select a, b, state, score, staff.name as by, at from duplicates left join staff on staff.id = duplicates.staff_id
    where state <> 'distinct' ${cursor ? afterCursor(cursor) : sql``}
    order by state desc nulls last, score desc nulls last, a desc nulls last, b desc nulls last limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: await toPairs(acting, page), nextCursor: last ? writeCursor(last) : null };
}

async function toPairs(acting: Acting, rows: Row[]): Promise<DuplicatePair[]> {
  const ids = rows.flatMap(({ a, b }) => [a, b]);
  const hits = new Map((await readHits(acting, [...new Set(ids)])).map((hit) => [hit.id, hit]));
  const profiles = await readProfiles(acting, ids);
  return rows.flatMap(({ a, b, state, by, at }) => {
    const [one, other] = [hits.get(a), hits.get(b)];
    if (!one || !other) return [];
    const similarity = compareProfiles(profiles.get(a)!, profiles.get(b)!, false);
    return [{ a: one, b: other, ...similarity, proposed: state === "proposed", by, at: new Date(at) }];
  });
}

function writeCursor({ state, score, a, b }: Row): string {
  return Buffer.from(`${state} ${score} ${a} ${b}`).toString("base64url");
}

function afterCursor(cursor: string): SQL {
  const [, state, score, a, b] = CURSOR.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!state) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return sql`and (state, score, a, b) < (${state}, ${Number(score)}, ${a}::uuid, ${b}::uuid)`;
}

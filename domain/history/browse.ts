import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { actionsOf, conditionOf, type HistoryFilter, judgeFilter } from "./filter";
import type { HistoryItem } from "./read";
import { selectEntries } from "./select-entries";

type Page = { items: HistoryItem[]; nextCursor: string | null };

const MOST = 1000;

/**
 * The acts that a filter asks for, latest first, with codes and ids alone: values stay sealed. That somebody looked is for the
 * caller to record.
 *
 * @param page.limit 50, at most 1000
 * @throws Refusal `invalid` with field errors
 */
export async function browseHistory(
  acting: Acting,
  filter: HistoryFilter,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<Page> {
  requirePermission(acting.actor, "history:browse");
  judgeFilter(filter);
  const limit = Math.max(1, Math.min(page.limit ?? 50, MOST));
  const before = page.cursor ? await readCursor(acting, page.cursor) : undefined;
  const condition = and(await conditionOf(acting, filter), before);
  const found = await findSeqs(acting, condition, actionsOf(filter), filter, limit + 1);
  const seqs = found.slice(0, limit);
  return {
    items: await readInOrder(acting, seqs),
    nextCursor: found.length > limit ? String(seqs.at(-1)) : null,
  };
}

/** Entries are numbered as they come; what the cursor names has its place by its instant. */
async function readCursor(acting: Acting, cursor: string): Promise<SQL> {
  const refusal = new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  if (!/^\d{1,15}$/.test(cursor)) throw refusal;
  const [row] = await acting.db
    .select({ at: sql<string>`${history.at}::text` })
    .from(history)
    .where(eq(history.seq, Number(cursor)));
  if (!row) throw refusal;
  return sql`(${history.at}, ${history.seq}) < (${row.at}::timestamptz, ${Number(cursor)}::bigint)`;
}

/**
 * Each way goes along an index from the latest act backward and stops when the page is full: acts of some kinds are looked up
 * kind by kind and merged, unless they are of one ticket, person or actor.
 */
async function findSeqs(
  acting: Acting,
  condition: SQL | undefined,
  actions: string[] | null,
  { ticket, person, actor }: HistoryFilter,
  limit: number,
): Promise<number[]> {
  const narrow = ticket !== undefined || person !== undefined || actor !== undefined;
  if (actions && actions.length > 1 && !narrow) return mergeSeqs(acting, condition, actions, limit);
  const rows = await acting.db
    .select({ seq: history.seq })
    .from(history)
    .where(and(condition, actions ? inArray(history.action, actions as HistoryItem["action"][]) : undefined))
    .orderBy(desc(history.at), desc(history.seq))
    .limit(limit);
  return rows.map(({ seq }) => seq);
}

async function mergeSeqs(
  acting: Acting,
  condition: SQL | undefined,
  actions: string[],
  limit: number,
): Promise<number[]> {
  const rows = await fetchRows<{ seq: string }>(
    acting.db,
    sql`
    select latest.seq
    from json_array_elements_text(${JSON.stringify(actions)}::json) as wanted
    cross join lateral (
      select ${history.seq}, ${history.at} from ${history}
      where ${and(sql`${history.action} = wanted`, condition)}
      order by ${history.at} desc, ${history.seq} desc limit ${limit}
    ) as latest
    order by latest.at desc, latest.seq desc limit ${limit}`,
  );
  return rows.map(({ seq }) => Number(seq));
}

async function readInOrder(acting: Acting, seqs: number[]): Promise<HistoryItem[]> {
  if (seqs.length === 0) return [];
  const rows = await selectEntries(acting, inArray(history.seq, seqs)).orderBy(desc(history.at), desc(history.seq));
  return rows.map(({ sealed: _, ...row }) => ({ ...row, values: null }));
}

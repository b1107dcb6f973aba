import { and, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { type HistoryDetails, history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import { may, requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { HistoryAction } from "@/vocabulary/history";
import { ofTicket } from "./of-ticket";
import { existingPersonKey } from "./person-key";
import { HISTORY_CONTEXT } from "./record";
import { unseal } from "./seal";
import { selectEntries } from "./select-entries";

/** One act as staff read it. `name` is null for the desk itself; `values` for who may not read them, and once forgotten. */
export type HistoryItem = {
  seq: number;
  at: Date;
  actor: { kind: "staff" | "token" | "system"; id: string | null; name: string | null };
  action: HistoryAction;
  ticket: number | null;
  person: string | null;
  details: HistoryDetails;
  values: Record<string, unknown> | null;
};

/** Neither ticket nor person: the whole desk. `limit`: 50, at most 200. */
export type HistoryQuery = { ticket?: number; person?: string; cursor?: string | null; limit?: number };

type Row = Omit<HistoryItem, "values"> & { sealed: Uint8Array | null };

const MOST = 200;

/**
 * The history of a ticket, of a person, or of the whole desk, latest act first. Personal values are opened only with
 * `history:read_values`; those of an erased person cannot be opened by anybody.
 * @throws Refusal `forbidden` for the whole desk without `history:read_values`; `invalid` for a cursor that is none of ours
 */
export async function readHistory(
  acting: Acting,
  query: HistoryQuery,
): Promise<{ items: HistoryItem[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "history:read");
  const aboutOne = query.ticket !== undefined || query.person !== undefined;
  if (!aboutOne) requirePermission(acting.actor, "history:read_values");

  const limit = Math.max(1, Math.min(query.limit ?? 50, MOST));
  const rows = await selectRows(acting, query, limit + 1);
  const page = rows.slice(0, limit);
  return {
    items: await openValues(acting, page),
    nextCursor: rows.length > limit ? String(page.at(-1)!.seq) : null,
  };
}

async function selectRows(acting: Acting, query: HistoryQuery, limit: number): Promise<Row[]> {
  const conditions: (SQL | undefined)[] = [
    query.ticket === undefined ? undefined : await ofTicket(acting, query.ticket),
    query.person === undefined ? undefined : eq(history.person, query.person),
    query.cursor ? lt(history.seq, readCursor(query.cursor)) : undefined,
  ];
  return selectEntries(acting, and(...conditions))
    .orderBy(desc(history.seq))
    .limit(limit);
}

export async function readEntries(acting: Acting, seqs: number[]): Promise<HistoryItem[]> {
  if (seqs.length === 0) return [];
  return openValues(acting, await selectEntries(acting, inArray(history.seq, seqs)).orderBy(desc(history.seq)));
}

function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  return Number(cursor);
}

async function openValues(acting: Acting, rows: Row[]): Promise<HistoryItem[]> {
  const allowed = may(acting.actor, "history:read_values");
  const keys = allowed ? await keysOf(acting, rows) : new Map<string, Uint8Array>();
  return rows.map(({ sealed, ...row }) => {
    const key = row.person ? keys.get(row.person) : undefined;
    const text = sealed && key ? unseal(key, HISTORY_CONTEXT, sealed).toString() : null;
    return { ...row, values: text ? (JSON.parse(text) as Record<string, unknown>) : null };
  });
}

async function keysOf(acting: Acting, rows: Row[]): Promise<Map<string, Uint8Array>> {
  const people = new Set(rows.flatMap((row) => (row.sealed && row.person ? [row.person] : [])));
  const keys = new Map<string, Uint8Array>();
  for (const person of people) {
    const key = await existingPersonKey(acting, person);
    if (key) keys.set(person, key);
  }
  return keys;
}

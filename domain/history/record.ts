import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { type HistoryDetails, history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import type { HistoryAction } from "@/vocabulary/history";
import { personKey } from "./person-key";
import { seal } from "./seal";

/** One act. `details` holds codes and ids; personal values go to `values`, which need a person to be sealed for. */
export type HistoryEntry = {
  action: HistoryAction;
  ticket?: number | null;
  person?: string | null;
  details?: HistoryDetails;
  values?: Record<string, unknown>;
};

export const HISTORY_CONTEXT = "history";

/**
 * Adds one entry, inside the caller's transaction, so that the change and its entry commit together or not at all.
 * Open screens are told by NOTIFY when that transaction commits.
 */
export async function recordHistory(acting: Acting, entry: HistoryEntry): Promise<void> {
  await recordAllHistory(acting, [entry]);
}

export async function recordAllHistory(acting: Acting, entries: HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows: (typeof history.$inferInsert)[] = [];
  for (const entry of entries) rows.push(await rowOf(acting, entry));
  const kept = await insertRows(acting.db, history, rows, { returning: sql`${history.seq} as seq` });
  const told = rows.map(({ action, ticket, person }, index) =>
    JSON.stringify({ action, ticket, person, seq: Number(kept[index]!.seq) }),
  );
  await acting.db.execute(
    sql`select pg_notify('desk', told) from json_array_elements_text(${JSON.stringify(told)}::json) as told`,
  );
}

async function rowOf(acting: Acting, entry: HistoryEntry): Promise<typeof history.$inferInsert> {
  const row = {
    at: acting.now,
    actorKind: acting.actor.kind,
    actorId: acting.actor.kind === "system" ? null : acting.actor.id,
    action: entry.action,
    ticket: entry.ticket ?? null,
    person: entry.person ?? null,
    details: entry.details ?? {},
    sealed: await sealValues(acting, entry),
  };
  return { ...row, leaf: leafHash(row) };
}

async function sealValues(acting: Acting, entry: HistoryEntry): Promise<Uint8Array | null> {
  if (!entry.values || !entry.person) return null;
  return seal(await personKey(acting, entry.person), HISTORY_CONTEXT, JSON.stringify(entry.values));
}

/** RFC 6962 leaf: SHA-256 over 0x00 and the entry in a fixed field order; the ciphertext stands in for the values. */
export function leafHash(row: Omit<typeof history.$inferSelect, "seq" | "leaf">): Uint8Array {
  const content = JSON.stringify([
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    row.action,
    row.ticket,
    row.person,
    Object.entries(row.details).sort(([a], [b]) => (a < b ? -1 : 1)),
    row.sealed ? Buffer.from(row.sealed).toString("base64") : null,
  ]);
  return createHash("sha256").update(Buffer.of(0)).update(content).digest();
}

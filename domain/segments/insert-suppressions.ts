import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";

export type NewSuppression = {
  hash: Uint8Array;
  channel: MailingChannel;
  /** Null: everywhere. */
  region: string | null;
  reason: (typeof suppressions.$inferInsert)["reason"];
  /** The unsubscribe that asks for it; its undo lifts what it added. */
  requestId?: number | null;
};

/**
 * Adds what is not there yet, in one order everywhere so that two who suppress at once cannot deadlock. A suppression
 * that is there keeps its reason, except that an erasure outweighs every other, and is no request's to undo.
 *
 * @returns how many were added or became erasures
 */
export async function insertSuppressions(acting: Acting, added: readonly NewSuppression[]): Promise<number> {
  if (added.length === 0) return 0;
  const rows = added
    .map((one) => ({ order: `${Buffer.from(one.hash).toString("hex")} ${one.channel} ${one.region ?? ""}`, ...one }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map((one) => suppressionRow(acting, one));
  const inserted = await fetchRows(
    acting.db,
    sql`
    insert into ${suppressions} as known (contact_hash, channel, region, reason, at, request_id) values ${sql.join(rows, sql`, `)}
    on conflict (contact_hash, channel, coalesce(region, '')) do update
      set reason = excluded.reason, at = excluded.at, request_id = null
      where excluded.reason = 'erased' and known.reason <> 'erased'
    returning 1`,
  );
  return inserted.length;
}

function suppressionRow(acting: Acting, one: NewSuppression): SQL {
  return sql`(${one.hash}, ${one.channel}, ${one.region}, ${one.reason}, ${acting.now.toISOString()}::timestamptz,
    ${one.requestId ?? null}::bigint)`;
}

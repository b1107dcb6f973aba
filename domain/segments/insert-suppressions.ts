import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";

export type NewSuppression = {
  hash: Uint8Array;
  channel: MailingChannel;
  region: string | null;
  reason: (typeof suppressions.$inferInsert)["reason"];
  /** Whose undo lifts it. */
  requestId?: number | null;
};

/** Sorted, so that two writers cannot deadlock. An erasure replaces any other reason and cannot be undone. @returns how many changed */
export async function insertSuppressions(acting: Acting, added: readonly NewSuppression[]): Promise<number> {
  if (added.length === 0) return 0;
  const rows = added
    .map((suppression) => ({ key: suppressionKey(suppression), suppression }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ suppression }) => suppressionRow(acting, suppression));
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

function suppressionRow(acting: Acting, { hash, channel, region, reason, requestId }: NewSuppression): SQL {
  return sql`(${hash}, ${channel}, ${region}, ${reason}, ${acting.now.toISOString()}::timestamptz,
    ${requestId ?? null}::bigint)`;
}

/** Equal for two suppressions of one contact, channel and region. */
export function suppressionKey({ hash, channel, region }: Pick<NewSuppression, "hash" | "channel" | "region">): string {
  return `${Buffer.from(hash).toString("hex")} ${channel} ${region ?? ""}`;
}

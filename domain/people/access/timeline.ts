import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { type HistoryItem, readEntries } from "@/domain/history/read";
import { requirePermission } from "@/domain/permissions";
import { latestTicketsOf } from "@/domain/person-tickets/latest-tickets-of";
import { Refusal } from "@/domain/refusal";
import type { HistoryAction } from "@/vocabulary/history";
import { mergedPersonIds } from "../merge-target";

export const TIMELINE_KINDS = ["tickets", "letters", "calls", "mailings", "record", "consents", "looks"] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const LETTERS = actionIn(
  "ticket.appended",
  "ticket.replied",
  "ticket.reply_withdrawn",
  "ticket.told",
  "ticket.not_told",
  "mail.received",
);
const KINDS: Record<TimelineKind, SQL> = {
  tickets: sql`(split_part(action, '.', 1) in ('ticket', 'request', 'erasure', 'identity') and not ${LETTERS})`,
  letters: LETTERS,
  calls: sql`(split_part(action, '.', 1) = 'call'
    or ${actionIn("person.verified", "person.verification_locked", "person.facts_matched", "person.fact_told")}
    or (split_part(action, '.', 1) = 'identity' and ticket is null)
    or (${actionIn("ticket.opened")} and details ->> 'channel' = 'phone'))`,
  mailings: actionIn("person.subscribed", "person.unsubscribed", "contact.suppressed"),
  record: actionIn(
    "person.created",
    "person.edited",
    "person.merged",
    "person.merged_away",
    "person.duplicate_proposed",
    "person.duplicate_denied",
    "person.erased",
  ),
  consents: sql`(${actionIn("person.created", "person.subscribed")} and details ->> 'consent' is not null)`,
  looks: actionIn("person.viewed", "person.revealed", "mail.viewed", "attachment.read"),
};

function actionIn(...actions: HistoryAction[]): SQL {
  return sql`action in (${sql.join(
    actions.map((action) => sql`${action}`),
    sql`, `,
  )})`;
}

const MAX_ITEMS = 100;
const MAX_TICKETS = 200;

/**
 * Everything about a person, latest first: their record, records merged into it, and their tickets' own events.
 * @param cursor where the last page ended
 * @throws Refusal `invalid` with `bad_cursor`
 */
export async function readTimeline(
  acting: Acting,
  personId: string,
  { kind, cursor, limit = 40 }: { kind?: TimelineKind | null; cursor?: string | null; limit?: number },
): Promise<{ items: HistoryItem[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "history:read");
  if (cursor && !/^\d{1,15}$/.test(cursor)) throw new Refusal("invalid", {}, [{ field: "cursor", code: "bad_cursor" }]);
  const size = Math.max(1, Math.min(limit, MAX_ITEMS));

  const seqs = await latestSeqs(acting, personId, { kind, before: cursor ?? null, limit: size + 1 });
  return {
    items: await readEntries(acting, seqs.slice(0, size)),
    nextCursor: seqs.length > size ? String(seqs[size - 1]) : null,
  };
}

type PageQuery = { kind?: TimelineKind | null; before: string | null; limit: number };

/** Each record and ticket is read through its own index, so old history costs nothing. */
async function latestSeqs(acting: Acting, personId: string, { kind, before, limit }: PageQuery): Promise<number[]> {
  const filter = sql`${kind ? KINDS[kind] : sql`true`} and ${before ? sql`seq < ${before}::bigint` : sql`true`}`;
  const people = await mergedPersonIds(acting, personId);
  const ofTickets = JSON.stringify(await latestTicketsOf(acting, personId, MAX_TICKETS));
  const rows = await fetchRows<{ seq: string }>(
    acting.db,
    sql`
    (select found.seq from json_array_elements_text(${JSON.stringify(people)}::json) as of (id)
      cross join lateral (select seq from history where person = of.id::uuid and ${filter} order by seq desc limit ${limit}) found)
    union all
    (select found.seq from json_array_elements_text(${ofTickets}::json) as of (number)
      cross join lateral (
        select seq from history where ticket = of.number::bigint and person is null and ${filter}
        order by seq desc limit ${limit}) found)
    order by seq desc limit ${limit}`,
  );
  return rows.map(({ seq }) => Number(seq));
}

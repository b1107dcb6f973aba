import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** What came in seven days, and the median delay of the last mails to the ledger, in seconds. */
export type MailboxFigures = {
  mailbox: number;
  mails: number;
  spam: number;
  bounces: number;
  autoReplies: number;
  quarantined: number;
  lag: number | null;
};

const RECENT = 50;

export async function readMailboxFigures(acting: Acting): Promise<MailboxFigures[]> {
  requirePermission(acting.actor, "mail:read");
  return fetchRows<MailboxFigures>(
    acting.db,
    sql`
    select mailboxes.id::int as mailbox, week.*, recent.lag
    from mailboxes
    cross join lateral (
      select count(*)::int as mails,
        count(*) filter (where outcome = 'non_request' and reason = 'spam')::int as spam,
        count(*) filter (where outcome = 'non_request' and reason = 'bounce')::int as bounces,
        count(*) filter (where outcome = 'non_request' and reason = 'auto_reply')::int as "autoReplies",
        count(*) filter (where outcome = 'quarantined')::int as quarantined
      from mail_ledger
      where mailbox_id = mailboxes.id and stored_at > ${acting.now.toISOString()}::timestamptz - interval '7 days'
    ) as week
    cross join lateral (
      select extract(epoch from percentile_cont(0.5) within group (order by stored_at - received_at))::float8 as lag
      from (
        select stored_at, received_at from mail_ledger
        where mailbox_id = mailboxes.id and outcome is distinct from 'duplicate'
        order by stored_at desc limit ${RECENT}
      ) as last
    ) as recent
    order by mailboxes.id`,
  );
}

import { and, desc, eq, gte, ilike, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { fetchRows } from "@/db/fetch-rows";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

export type LedgerOutcome = NonNullable<(typeof mailLedger.$inferSelect)["outcome"]>;

/** `outcome` null: not read yet. A duplicate has the ticket, sender and subject of the first copy. */
export type LedgerEntry = {
  id: number;
  receivedAt: Date;
  storedAt: Date;
  outcome: LedgerOutcome | null;
  reason: string | null;
  ticket: number | null;
  sender: string | null;
  subject: string | null;
  size: number;
};

/** `outcome: "unread"`: nobody has read it yet; `q` is searched in sender and subject. */
export type LedgerFilter = { outcome?: LedgerOutcome | "unread"; q?: string; cursor?: string | null; limit?: number };

const PAGE = 50;
const LARGEST_PAGE = 200;

export async function listLedger(
  acting: Acting,
  filter: LedgerFilter = {},
): Promise<{ items: LedgerEntry[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "mail:read");
  const limit = Math.min(filter.limit ?? PAGE, LARGEST_PAGE);
  const recent = filter.q ? await readRows(acting, filter, limit + 1, await recentFrom(acting, filter)) : [];
  const rows = recent.length > limit ? recent : await readRows(acting, filter, limit + 1);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.id) : null };
}

/** A frequent word is found among the latest mails at once; only a rare one is worth the index of words. */
const RECENT = 10_000;

async function recentFrom(acting: Acting, filter: LedgerFilter): Promise<number> {
  const [row] = await acting.db
    .select({ id: mailLedger.id })
    .from(mailLedger)
    .where(before(filter.cursor))
    .orderBy(desc(mailLedger.id))
    .offset(RECENT)
    .limit(1);
  return row?.id ?? 0;
}

function readRows(acting: Acting, filter: LedgerFilter, limit: number, from?: number): Promise<LedgerEntry[]> {
  const first = alias(mailLedger, "first");
  return acting.db
    .select({
      id: mailLedger.id,
      receivedAt: mailLedger.receivedAt,
      storedAt: mailLedger.storedAt,
      outcome: mailLedger.outcome,
      reason: mailLedger.reason,
      ticket: sql<number | null>`coalesce(${mailLedger.ticketNumber}, ${first.ticketNumber})`.mapWith(Number),
      sender: sql<string | null>`coalesce(${mailLedger.sender}, ${first.sender})`,
      subject: sql<string | null>`coalesce(${mailLedger.subject}, ${first.subject})`,
      size: mailLedger.size,
    })
    .from(mailLedger)
    .leftJoin(
      first,
      and(
        eq(mailLedger.outcome, "duplicate"),
        eq(first.sha256, mailLedger.sha256),
        sql`${first.outcome} is distinct from 'duplicate'`,
      ),
    )
    .where(
      and(
        ofOutcome(filter.outcome),
        from === undefined ? matching(filter.q) : and(matchingAmongFew(filter.q), gte(mailLedger.id, from)),
        before(filter.cursor),
      ),
    )
    .orderBy(desc(mailLedger.id))
    .limit(limit);
}

/** Counting must not cost more as the ledger grows. */
export const COUNTED_TO = 10_000;

const OUTCOMES = ["ticket", "appended", "duplicate", "non_request", "quarantined"] as const satisfies LedgerOutcome[];

/** Each up to {@link COUNTED_TO}. */
export async function countLedger(acting: Acting): Promise<Record<LedgerOutcome | "unread", number>> {
  requirePermission(acting.actor, "mail:read");
  const upTo = (where: SQL) =>
    sql`(select count(*)::int from (select from mail_ledger where ${where} limit ${COUNTED_TO}) as counted)`;
  const columns = OUTCOMES.map((outcome) => sql`${upTo(sql`outcome = ${outcome}`)} as ${sql.identifier(outcome)}`);
  const [row] = await fetchRows<Record<LedgerOutcome | "unread", number>>(
    acting.db,
    sql`select ${sql.join(columns, sql`, `)}, ${upTo(sql`state = 'stored'`)} as unread`,
  );
  return row!;
}

function ofOutcome(outcome: LedgerFilter["outcome"]) {
  if (outcome === "unread") return eq(mailLedger.state, "stored");
  return outcome ? eq(mailLedger.outcome, outcome) : undefined;
}

function matching(q: string | undefined) {
  if (!q?.trim()) return undefined;
  // Written as the index has it, so that the index is used.
  return ilike(sql`(coalesce(${mailLedger.sender}, '') || ' ' || coalesce(${mailLedger.subject}, ''))`, patternOf(q));
}

function patternOf(q: string): string {
  return `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`;
}

/** Written otherwise than the index has it, so that the planner does not fetch a million rows from it to look at a few. */
function matchingAmongFew(q: string | undefined) {
  return q?.trim() ? ilike(sql`concat_ws(' ', ${mailLedger.sender}, ${mailLedger.subject})`, patternOf(q)) : undefined;
}

function before(cursor: string | null | undefined) {
  return cursor ? lt(mailLedger.id, Number(cursor)) : undefined;
}

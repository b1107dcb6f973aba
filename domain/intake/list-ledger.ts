import { and, desc, eq, ilike, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/staff/permissions";

export type LedgerOutcome = NonNullable<(typeof mailLedger.$inferSelect)["outcome"]>;

/** A message of the ledger. `outcome` null: not read yet. A duplicate tells the ticket, sender and subject of the first copy. */
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

/** `outcome: "unread"` for what nobody has read yet; `q` is looked for in sender and subject. */
export type LedgerFilter = { outcome?: LedgerOutcome | "unread"; q?: string; cursor?: string | null; limit?: number };

const PAGE = 50;
const LARGEST_PAGE = 200;

/**
 * What came in and what became of it, newest first.
 *
 * @throws Refusal `forbidden` without `mail:read`
 */
export async function listLedger(
  acting: Acting,
  filter: LedgerFilter = {},
): Promise<{ items: LedgerEntry[]; nextCursor: string | null }> {
  requirePermission(acting.actor, "mail:read");
  const limit = Math.min(filter.limit ?? PAGE, LARGEST_PAGE);
  const first = alias(mailLedger, "first");
  const rows = await acting.db
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
    .where(and(ofOutcome(filter.outcome), matching(filter.q), before(filter.cursor)))
    .orderBy(desc(mailLedger.id))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.id) : null };
}

/** Beyond this nobody counts: the number of a page must not cost more as the ledger grows. */
export const COUNTED_TO = 10_000;

const OUTCOMES = ["ticket", "appended", "duplicate", "non_request", "quarantined"] as const satisfies LedgerOutcome[];

/**
 * How many messages ended how, each up to {@link COUNTED_TO}; `unread` wait to be read.
 *
 * @throws Refusal `forbidden` without `mail:read`
 */
export async function countLedger(acting: Acting): Promise<Record<LedgerOutcome | "unread", number>> {
  requirePermission(acting.actor, "mail:read");
  const upTo = (where: SQL) =>
    sql`(select count(*)::int from (select from mail_ledger where ${where} limit ${COUNTED_TO}) as counted)`;
  const columns = OUTCOMES.map((outcome) => sql`${upTo(sql`outcome = ${outcome}`)} as ${sql.identifier(outcome)}`);
  const [row] = await acting.db.execute<Record<LedgerOutcome | "unread", number>>(
    sql`select ${sql.join(columns, sql`, `)}, ${upTo(sql`state = 'stored'`)} as unread`,
  );
  return row!;
}

function ofOutcome(outcome: LedgerFilter["outcome"]) {
  if (outcome === "unread") return eq(mailLedger.state, "stored");
  return outcome ? eq(mailLedger.outcome, outcome) : undefined;
}

function matching(q: string | undefined) {
  const text = q?.trim();
  if (!text) return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  // Written as the index has it, so that the index is used.
  return ilike(sql`(coalesce(${mailLedger.sender}, '') || ' ' || coalesce(${mailLedger.subject}, ''))`, pattern);
}

function before(cursor: string | null | undefined) {
  return cursor ? lt(mailLedger.id, Number(cursor)) : undefined;
}

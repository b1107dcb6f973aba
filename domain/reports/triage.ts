import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { mailLedger, triageCorrections } from "@/db/schema/intake";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { Correction } from "@/domain/tickets/requests/record-correction";
import type { RequestType } from "@/vocabulary/requests";

/**
 * `corrected` by staff, `misread` (asked by nobody), `confirmed` (applied or refused as read); the rest of `proposed`
 * is undecided. `precision`: confirmed among the decided, null while there are none.
 */
export type RuleFigures = {
  rule: string;
  proposed: number;
  confirmed: number;
  corrected: number;
  misread: number;
  precision: number | null;
};

/** `ticket` is null while a mail that is read again has not become one. */
export type CorrectionItem = {
  id: number;
  at: Date;
  kind: Correction["kind"];
  rule: string | null;
  proposed: RequestType | null;
  actual: RequestType | null;
  ticket: number | null;
  ledger: number | null;
};

export type TriageReport = {
  rules: RuleFigures[];
  /** Requests that triage did not see and staff added, the most frequent type first. */
  missed: { type: RequestType; count: number }[];
  mails: { wasRequest: number; notRequest: number };
  corrections: CorrectionItem[];
};

/** `days` back from now; `rule` narrows the list of corrections alone. */
export type TriagePeriod = { days: number; rule?: string };

const MOST_LISTED = 100;

export async function readTriageReport(acting: Acting, { days, rule }: TriagePeriod): Promise<TriageReport> {
  requirePermission(acting.actor, "mail:read");
  const from = new Date(acting.now.getTime() - days * 24 * 60 * 60 * 1000);
  const [rules, kinds, corrections] = await Promise.all([
    readRules(acting, from),
    readMissed(acting, from),
    readCorrections(acting, from, rule),
  ]);
  const count = (kind: string) => kinds.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.count, 0);
  return {
    rules,
    missed: kinds.flatMap(({ kind, type, count }) => (kind === "missed" && type ? [{ type, count }] : [])),
    mails: { wasRequest: count("was_a_request"), notRequest: count("not_a_request") },
    corrections,
  };
}

async function readRules(acting: Acting, from: Date): Promise<RuleFigures[]> {
  const rows = await fetchRows<Omit<RuleFigures, "precision">>(
    acting.db,
    sql`
    with wrong as (
      select distinct ${triageCorrections.requestId} as id from ${triageCorrections}
      where ${triageCorrections.at} >= ${from.toISOString()}::timestamptz and ${triageCorrections.undoneAt} is null
        and ${triageCorrections.kind} in ('type', 'region', 'changes'))
    select line.rule, count(*)::int as proposed,
      (count(*) filter (where not line.misread and line.decided and wrong.id is null))::int as confirmed,
      (count(*) filter (where not line.misread and wrong.id is not null))::int as corrected,
      (count(*) filter (where line.misread))::int as misread
    from (
      select ${requests.id}, ${requests.rule}, ${requests.status} = 'refused' and ${requests.reason} = 'misread' as misread,
        ${requests.status} in ('applied', 'refused', 'awaiting_approval') as decided
      from ${requests} where ${requests.createdAt} >= ${from.toISOString()}::timestamptz and ${requests.rule} is not null
    ) line left join wrong on wrong.id = line.id
    group by line.rule order by proposed desc, line.rule`,
  );
  return rows.map((row) => {
    const judged = row.confirmed + row.corrected + row.misread;
    return { ...row, precision: judged > 0 ? row.confirmed / judged : null };
  });
}

/** A missed line that staff took off again was none; one they turned into another type counts as that. */
async function readMissed(acting: Acting, from: Date) {
  return fetchRows<{ kind: string; type: RequestType | null; count: number }>(
    acting.db,
    sql`
    select ${triageCorrections.kind} as kind, ${requests.type} as type, count(*)::int as count
    from ${triageCorrections} left join ${requests} on ${requests.id} = ${triageCorrections.requestId}
    where ${triageCorrections.at} >= ${from.toISOString()}::timestamptz and ${triageCorrections.undoneAt} is null
      and ${triageCorrections.kind} in ('missed', 'was_a_request', 'not_a_request')
      and ${requests.reason} is distinct from 'misread'
    group by 1, 2 order by 3 desc, 2`,
  );
}

type Row = Omit<CorrectionItem, "id" | "at" | "ticket" | "ledger"> & {
  id: string;
  at: string;
  ticket: string | null;
  ledger: string | null;
};

async function readCorrections(acting: Acting, from: Date, rule: string | undefined): Promise<CorrectionItem[]> {
  const ofRule = rule === undefined ? sql`` : sql`and ${triageCorrections.rule} = ${rule}`;
  const rows = await fetchRows<Row>(
    acting.db,
    sql`
    select ${triageCorrections.id}, ${triageCorrections.at}, ${triageCorrections.kind}, ${triageCorrections.rule},
      ${triageCorrections.proposed}, ${triageCorrections.actual}, ${triageCorrections.ledgerId} as ledger,
      coalesce(${triageCorrections.ticketNumber}, ${mailLedger.ticketNumber}) as ticket
    from ${triageCorrections} left join ${mailLedger} on ${mailLedger.id} = ${triageCorrections.ledgerId}
    where ${triageCorrections.at} >= ${from.toISOString()}::timestamptz and ${triageCorrections.undoneAt} is null ${ofRule}
    order by ${triageCorrections.at} desc, ${triageCorrections.id} desc limit ${MOST_LISTED}`,
  );
  return rows.map(({ id, at, kind, rule, proposed, actual, ticket, ledger }) => ({
    id: Number(id),
    at: new Date(at),
    kind,
    rule,
    proposed,
    actual,
    ticket: ticket === null ? null : Number(ticket),
    ledger: ledger === null ? null : Number(ledger),
  }));
}

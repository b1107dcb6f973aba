import { asc, eq, sql } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { dueAt } from "@/domain/sla/clock";
import type { Request } from "../lock";

/** `askedAt` and `dueAt` are set when it was asked after the ticket was received: it has 24 hours of its own. */
export type RequestView = Pick<
  Request,
  | "id"
  | "type"
  | "region"
  | "changes"
  | "status"
  | "reason"
  | "outcome"
  | "evidence"
  | "rule"
  | "confidence"
  | "assurance"
  | "appliedBy"
  | "decidedAt"
  | "askedAt"
  | "mergedFrom"
> & { dueAt: Date | null };

export async function readRequests(acting: Acting, number: number): Promise<RequestView[]> {
  const rows = await acting.db
    .select({
      id: requests.id,
      type: requests.type,
      region: requests.region,
      changes: requests.changes,
      status: requests.status,
      reason: requests.reason,
      outcome: requests.outcome,
      evidence: requests.evidence,
      rule: requests.rule,
      confidence: requests.confidence,
      assurance: requests.assurance,
      appliedBy: requests.appliedBy,
      decidedAt: requests.decidedAt,
      askedAt: requests.askedAt,
      mergedFrom: requests.mergedFrom,
    })
    .from(requests)
    .where(eq(requests.ticketNumber, number))
    .orderBy(sql`${requests.askedAt} nulls first`, asc(requests.id));
  return rows.map((row) => ({ ...row, dueAt: row.askedAt && dueAt(row.askedAt) }));
}

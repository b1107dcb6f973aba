import { and, asc, count, eq, ne } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** `id` is its row of the ledger, `reason` a code, `dueAt` its ticket's. */
export type QuarantinedMail = {
  id: number;
  ticket: number;
  reason: string | null;
  sender: string | null;
  subject: string | null;
  size: number;
  receivedAt: Date;
  dueAt: Date;
};

const MOST = 200;

/** The most urgent first; at most 200. */
export async function listQuarantine(acting: Acting): Promise<QuarantinedMail[]> {
  requirePermission(acting.actor, "mail:read");
  const { id, reason, sender, subject, size, receivedAt } = mailLedger;
  return acting.db
    .select({ id, ticket: tickets.number, reason, sender, subject, size, receivedAt, dueAt: tickets.dueAt })
    .from(mailLedger)
    .innerJoin(tickets, eq(tickets.number, mailLedger.ticketNumber))
    .where(waiting())
    .orderBy(asc(tickets.dueAt), asc(tickets.number))
    .limit(MOST);
}

export async function countQuarantine(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "mail:read");
  const [row] = await acting.db
    .select({ count: count() })
    .from(mailLedger)
    .innerJoin(tickets, eq(tickets.number, mailLedger.ticketNumber))
    .where(waiting());
  return row!.count;
}

function waiting() {
  return and(eq(mailLedger.outcome, "quarantined"), ne(tickets.status, "resolved"));
}

import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "./change";
import { lockTicket, type Ticket } from "./lock";
import { nextStatus } from "./status";

/**
 * Opens a resolved ticket again. Its due_at stays what it was: reopening buys no time.
 *
 * @throws Refusal `forbidden` without `ticket:reopen`; `not_found`; `conflict` unless resolved, and for a merged ticket
 */
export async function reopenTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:reopen");
  await inTransaction(acting, async (acting) => reopen(acting, await lockTicket(acting, number)));
}

/**
 * Opens a locked, resolved ticket again, within the caller's transaction. One that was dismissed is a request after all.
 *
 * @throws Refusal `conflict` unless resolved, and for a merged ticket: what it asked is kept by the one it went into
 */
export async function reopen(acting: Acting, ticket: Ticket): Promise<void> {
  const status = nextStatus(ticket.status, "reopen");
  if (ticket.mergedInto) throw new Refusal("conflict", { status: ticket.status });
  await changeTicket(acting, ticket, { status, resolvedAt: null, dismissedAs: null });
  await recordHistory(acting, { action: "ticket.reopened", ticket: ticket.number, person: ticket.personId });
}

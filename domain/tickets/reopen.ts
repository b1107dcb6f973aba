import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { withdrawChecksOfTicket } from "@/domain/people/checks/withdraw";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "./change";
import { lockTicket, type Ticket } from "./lock";
import { nextStatus } from "./status";

/** The deadline stays: reopening buys no time. @throws Refusal `not_found`; `conflict` unless resolved, and for a merged ticket */
export async function reopenTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:reopen");
  await inTransaction(acting, async (acting) => reopen(acting, await lockTicket(acting, number)));
}

/** On a locked ticket. @throws Refusal `conflict` unless resolved, and for a merged ticket: its target has its requests */
export async function reopen(acting: Acting, ticket: Ticket): Promise<void> {
  const status = nextStatus(ticket.status, "reopen");
  if (ticket.mergedInto) throw new Refusal("conflict", { status: ticket.status });
  await changeTicket(acting, ticket, { status, resolvedAt: null, dismissedAs: null });
  await withdrawChecksOfTicket(acting, ticket.number, "reopened");
  await recordHistory(acting, { action: "ticket.reopened", ticket: ticket.number, person: ticket.personId });
}

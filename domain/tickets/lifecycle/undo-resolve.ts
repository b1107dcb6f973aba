import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type NotifiedRequester, withdrawConfirmations } from "../letters/withdraw-confirmations";
import { lockTicket } from "../lock";
import { reopen } from "../reopen";

/**
 * Takes back that a ticket was resolved, with the confirmations that have not gone out; the deadline stays.
 * @returns how the requester had been notified already
 * @throws Refusal `not_found`; `conflict` unless resolved, and for a merged or dismissed ticket
 */
export async function undoResolve(acting: Acting, number: number): Promise<{ notified: NotifiedRequester }> {
  requirePermission(acting.actor, "ticket:reopen");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (!ticket.resolvedAt || ticket.mergedInto || ticket.dismissedAs)
      throw new Refusal("conflict", { status: ticket.status });
    const notified = await withdrawConfirmations(acting, ticket, ticket.resolvedAt);
    await reopen(acting, ticket);
    return { notified };
  });
}

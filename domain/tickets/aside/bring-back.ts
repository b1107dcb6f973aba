import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { requireAssignable } from "../ensure-assignee";
import { lockTicket, type Ticket } from "../lock";
import { type Aside, asideOf } from "./aside";

/**
 * By hand, before its time.
 * @returns what was agreed on until now, for the undo
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved or not put aside
 */
export async function bringBackTicket(acting: Acting, number: number): Promise<Aside> {
  requirePermission(acting.actor, "ticket:put_aside");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    requireAssignable(acting, ticket);
    const before = asideOf(ticket, acting.now);
    if (!before) throw new Refusal("conflict", { status: ticket.status });
    await bringBack(acting, ticket, "staff");
    return before;
  });
}

/** On a locked ticket that was put aside: by a member of staff, or because the requester answered. */
export async function bringBack(acting: Acting, ticket: Ticket, by: "staff" | "requester"): Promise<void> {
  await changeTicket(acting, ticket, { snoozedUntil: null, waitingSince: null });
  await recordHistory(acting, {
    action: "ticket.brought_back",
    ticket: ticket.number,
    person: ticket.personId,
    details: { by },
  });
}

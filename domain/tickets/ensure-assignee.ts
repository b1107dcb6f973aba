import type { Acting } from "@/domain/acting";
import { staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "./change";
import type { Ticket } from "./lock";
import { nextStatus } from "./status";

/**
 * A free ticket is claimed, so that two agents never work on one. Supervisors, admins and programs may act without taking over.
 * @throws Refusal `claimed_by_other` for an agent on a colleague's ticket; `conflict` when resolved
 */
export async function ensureAssignee(acting: Acting, ticket: Ticket): Promise<Ticket> {
  const status = requireAssignable(acting, ticket);
  const me = staffId(acting.actor);
  const assigneeId = ticket.assigneeId ?? me;
  if (status === ticket.status && assigneeId === ticket.assigneeId) return ticket;
  await changeTicket(acting, ticket, { status, assigneeId });
  if (assigneeId !== ticket.assigneeId)
    await recordHistory(acting, { action: "ticket.claimed", ticket: ticket.number, person: ticket.personId });
  return { ...ticket, status, assigneeId };
}

/** @returns the status the ticket then has @throws Refusal as {@link ensureAssignee} */
export function requireAssignable(acting: Acting, ticket: Ticket): Ticket["status"] {
  const status = nextStatus(ticket.status, "work");
  const isOthers = ticket.assigneeId !== null && ticket.assigneeId !== staffId(acting.actor);
  if (isOthers && acting.actor.role === "agent") throw new Refusal("claimed_by_other");
  return status;
}

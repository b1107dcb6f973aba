import { type Acting, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notifyApprovers } from "@/domain/notifications/notify-approvers";
import { Refusal } from "@/domain/refusal";
import { changeRequest, changeTicket } from "../change";
import type { Request, Ticket } from "../lock";
import { requirePerson } from "../require-person";
import { nextStatus } from "../status";

/**
 * Puts a deletion forward for a second member of staff to approve. Nothing is deleted yet.
 *
 * @throws Refusal `no_person`; `not_found` for a person who was erased already; `forbidden` for a program: two members of staff answer for a deletion
 */
export async function requestErasureApproval(
  acting: Acting,
  ticket: Ticket,
  request: Request,
): Promise<{ status: "awaiting_approval" }> {
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");
  if (!ticket.personId) throw new Refusal("no_person");
  await requirePerson(acting, ticket.personId);

  await changeRequest(acting, request, { status: "awaiting_approval", appliedBy: me, assurance: request.assurance });
  await changeTicket(acting, ticket, { status: nextStatus(ticket.status, "wait") });
  await recordHistory(acting, {
    action: "erasure.put_forward",
    ticket: ticket.number,
    person: ticket.personId,
    details: { request: String(request.id), assurance: request.assurance },
  });
  await notifyApprovers(acting, { kind: "erasure_put_forward", ticket: ticket.number });
  return { status: "awaiting_approval" };
}

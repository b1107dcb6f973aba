import { type Acting, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notifyApprovers } from "@/domain/notifications/notify-approvers";
import { settleNotifications } from "@/domain/notifications/settle";
import { Refusal } from "@/domain/refusal";
import { changeRequest, changeTicket } from "../change";
import type { Request, Ticket } from "../lock";
import { requirePerson } from "../require-person";
import { nextStatus } from "../status";

/** `check`: the identity check that its assurance rests on. Nothing is deleted until a second member approves. @throws Refusal `no_person`; `not_found` when erased; `forbidden` for a program */
export async function requestErasureApproval(
  acting: Acting,
  ticket: Ticket,
  request: Request,
  check: string | null,
): Promise<{ status: "awaiting_approval" }> {
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");
  if (!ticket.personId) throw new Refusal("no_person");
  await requirePerson(acting, ticket.personId);

  await changeRequest(acting, request, {
    status: "awaiting_approval",
    appliedBy: me,
    assurance: request.assurance,
    putForwardAt: acting.now,
  });
  await changeTicket(acting, ticket, { status: nextStatus(ticket.status, "wait") });
  await recordHistory(acting, {
    action: "erasure.put_forward",
    ticket: ticket.number,
    person: ticket.personId,
    details: { request: String(request.id), assurance: request.assurance, check },
  });
  await settleNotifications(acting, ticket.number, ["erasure_sent_back"]);
  await notifyApprovers(acting, { kind: "erasure_put_forward", ticket: ticket.number });
  return { status: "awaiting_approval" };
}

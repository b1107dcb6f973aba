import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { changeRequest, changeTicket } from "../change";
import { lockRequest } from "../lock";
import { nextStatus } from "../status";
import { requireSecondPerson } from "./approve";

/** Reopens the request; nothing was deleted. @throws Refusal `not_found`; `conflict` unless awaiting approval; `second_person_needed` */
export async function rejectErasure(acting: Acting, requestId: number): Promise<void> {
  requirePermission(acting.actor, "erasure:approve");

  await inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    requireSecondPerson(acting, request);
    await changeRequest(acting, request, { status: "open", appliedBy: null });
    await changeTicket(acting, ticket, { status: nextStatus(ticket.status, "resume") });
    await recordHistory(acting, {
      action: "erasure.sent_back",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId) },
    });
  });
}

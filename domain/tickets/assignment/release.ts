import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { settleNotifications } from "@/domain/notifications/settle";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";

/** @returns the previous assignee, if any @throws Refusal `not_found`; `claimed_by_other` for an agent; `conflict` when resolved */
export async function releaseTicket(acting: Acting, number: number): Promise<string | null> {
  requirePermission(acting.actor, "ticket:claim");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    nextStatus(ticket.status, "work");
    if (!ticket.assigneeId) return null;
    if (acting.actor.role === "agent" && ticket.assigneeId !== staffId(acting.actor))
      throw new Refusal("claimed_by_other");

    await changeTicket(acting, ticket, { assigneeId: null });
    await settleNotifications(acting, number, ["assigned"]);
    await recordHistory(acting, { action: "ticket.released", ticket: number, person: ticket.personId });
    return ticket.assigneeId;
  });
}

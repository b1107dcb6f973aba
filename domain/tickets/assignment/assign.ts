import { and, eq, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { settleNotifications } from "@/domain/notifications/settle";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";

/** @returns the previous assignee, if any @throws Refusal `not_found` (ticket or enabled member); `conflict` when resolved */
export async function assignTicket(acting: Acting, number: number, assigneeId: string): Promise<string | null> {
  requirePermission(acting.actor, "ticket:assign");

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    const status = nextStatus(ticket.status, "work");
    await requireActiveStaff(acting, assigneeId);
    if (ticket.assigneeId === assigneeId) return assigneeId;

    await changeTicket(acting, ticket, { assigneeId, status });
    await recordHistory(acting, {
      action: "ticket.assigned",
      ticket: number,
      person: ticket.personId,
      details: { from: ticket.assigneeId, to: assigneeId },
    });
    await settleNotifications(acting, number, ["assigned"]);
    await notify(acting, { staffId: assigneeId, kind: "assigned", ticket: number });
    return ticket.assigneeId;
  });
}

async function requireActiveStaff(acting: Acting, id: string): Promise<void> {
  const [found] = await acting.db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)));
  if (!found) throw new Refusal("not_found");
}

import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { settleNotifications } from "@/domain/notifications/settle";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { addNote } from "../conversation/note";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";

export const TAKE_OVER_REASONS = ["absent", "overloaded", "urgent", "agreed", "other"] as const;
export type TakeOverReason = (typeof TAKE_OVER_REASONS)[number];

/**
 * Notifies the previous assignee. An unassigned ticket is claimed.
 * @param from the assignee on the agent's screen: a newer one is a `conflict`
 * @throws Refusal `forbidden` for a program; `not_found`; `conflict`, also when resolved; `invalid` for a too long note
 */
export async function takeOverTicket(
  acting: Acting,
  number: number,
  { from, reason, note = "" }: { from: string; reason: TakeOverReason; note?: string },
): Promise<void> {
  requirePermission(acting.actor, "ticket:take_over");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (!ticket.assigneeId || ticket.assigneeId === me) return void (await ensureAssignee(acting, ticket));
    const status = nextStatus(ticket.status, "work");
    if (ticket.assigneeId !== from) throw new Refusal("conflict");

    await changeTicket(acting, ticket, { assigneeId: me, status });
    await recordHistory(acting, {
      action: "ticket.taken_over",
      ticket: number,
      person: ticket.personId,
      details: { from, reason },
    });
    if (note.trim()) await addNote(acting, number, note);
    await settleNotifications(acting, number, ["assigned"]);
    await notify(acting, { staffId: from, kind: "taken_over", ticket: number, codes: { reason } });
  });
}

import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { addNote } from "../conversation/note";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { nextStatus } from "../status";

/** Why a ticket is taken from a colleague. */
export const TAKE_OVER_REASONS = ["absent", "overloaded", "urgent", "agreed", "other"] as const;
export type TakeOverReason = (typeof TAKE_OVER_REASONS)[number];

/**
 * Takes a ticket over from the colleague who has it, who is told. A ticket that nobody has is claimed; one's own stays one's own.
 *
 * @param from whom the screen showed as having it: whoever was quicker is not taken from unseen
 * @param note added among staff, when it says anything
 * @throws Refusal `forbidden` without `ticket:take_over` or for a program; `not_found`; `conflict` when resolved, or when another
 *   colleague has it by now; `invalid` when the note is too long
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
    await notify(acting, { staffId: from, kind: "taken_over", ticket: number, codes: { reason } });
  });
}

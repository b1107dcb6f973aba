import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";

/** Claiming one's own ticket changes nothing. @throws Refusal `forbidden` for a program; `not_found`; `claimed_by_other`; `conflict` */
export async function claimTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:claim");
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");

  await inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, number);
    if (ticket.assigneeId && ticket.assigneeId !== me) throw new Refusal("claimed_by_other");
    await ensureAssignee(acting, ticket);
  });
}

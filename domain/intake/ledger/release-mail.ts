import { and, eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "@/domain/tickets/change";
import { ensureAssignee } from "@/domain/tickets/ensure-assignee";
import { lockTicket } from "@/domain/tickets/lock";

/**
 * For a mail that a member of staff has read themselves: what it asks they add as requests.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when resolved or not in quarantine
 */
export async function releaseMail(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "mail:release");

  await inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    if (!ticket.quarantine) throw new Refusal("conflict");
    await changeTicket(acting, ticket, { quarantine: null });
    await acting.db
      .update(mailLedger)
      .set({ outcome: "ticket", reason: null })
      .where(and(eq(mailLedger.ticketNumber, number), eq(mailLedger.outcome, "quarantined")));
    const details = { reason: ticket.quarantine };
    await recordHistory(acting, { action: "mail.released", ticket: number, person: ticket.personId, details });
  });
}

import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTicket } from "@/domain/tickets/lock";
import { listQuarantine } from "./list-quarantine";

/**
 * Has a quarantined mail read again once the cause is fixed. Its ticket becomes what it would have been, with the clock
 * it has.
 * @throws Refusal `not_found`; `conflict` when it is not in quarantine, its source is gone, or its ticket is resolved
 */
export async function rereadMail(acting: Acting, ledgerId: number): Promise<void> {
  requirePermission(acting.actor, "mail:settle");

  await inTransaction(acting, async (acting) => {
    const [found] = await acting.db
      .select({ number: mailLedger.ticketNumber })
      .from(mailLedger)
      .where(eq(mailLedger.id, ledgerId));
    if (!found) throw new Refusal("not_found");
    if (!found.number) throw new Refusal("conflict");
    const ticket = await lockTicket(acting, found.number);
    const [mail] = await acting.db
      .select({ outcome: mailLedger.outcome, raw: mailLedger.raw })
      .from(mailLedger)
      .where(eq(mailLedger.id, ledgerId))
      .for("update");
    if (mail?.outcome !== "quarantined" || !mail.raw || ticket.status === "resolved") throw new Refusal("conflict");

    await acting.db
      .update(mailLedger)
      .set({ state: "stored", outcome: null, reason: null })
      .where(eq(mailLedger.id, ledgerId));
    await recordHistory(acting, { action: "mail.reread", ticket: ticket.number, details: { ledger: ledgerId } });
  });
}

/**
 * One that somebody else has settled meanwhile is skipped.
 * @returns how many will be read
 */
export async function rereadAllMail(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "mail:settle");
  let asked = 0;
  for (const { id } of await listQuarantine(acting)) {
    try {
      await rereadMail(acting, id);
      asked += 1;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "conflict")) throw error;
    }
  }
  return asked;
}

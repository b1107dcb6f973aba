import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { recordCorrection } from "@/domain/tickets/requests/record-correction";

/**
 * Treats a mail that was taken for a non-request as a request: it is read again and opens a ticket or joins one. Its 24
 * hours have run since it was received.
 * @throws Refusal `not_found`; `conflict` unless it is a non-request without a ticket whose source is still there
 */
export async function treatAsRequest(acting: Acting, ledgerId: number): Promise<void> {
  requirePermission(acting.actor, "mail:settle");

  await inTransaction(acting, async (acting) => {
    const { outcome, reason, rule, raw, ticketNumber } = mailLedger;
    const [mail] = await acting.db
      .select({ outcome, reason, rule, raw, ticketNumber })
      .from(mailLedger)
      .where(eq(mailLedger.id, ledgerId))
      .for("update");
    if (!mail) throw new Refusal("not_found");
    if (mail.outcome !== "non_request" || !mail.raw || mail.ticketNumber) throw new Refusal("conflict");

    await acting.db
      .update(mailLedger)
      .set({ state: "stored", outcome: null, reason: null, rule: null, asRequest: true })
      .where(eq(mailLedger.id, ledgerId));
    await recordCorrection(acting, { kind: "was_a_request", ledger: ledgerId, rule: mail.rule });
    await recordHistory(acting, {
      action: "mail.taken_as_request",
      details: { ledger: ledgerId, reason: mail.reason },
    });
  });
}

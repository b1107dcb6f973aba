import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { openMailSource } from "@/domain/mail-source/seal-mail-source";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** `raw` is null for a duplicate, and once the person is erased. */
export type RawMail = Pick<
  typeof mailLedger.$inferSelect,
  "id" | "receivedAt" | "storedAt" | "outcome" | "reason" | "ticketNumber" | "subject" | "size" | "raw"
>;

/**
 * The access is recorded.
 * @throws Refusal `not_found`
 */
export async function readRawMail(acting: Acting, id: number): Promise<RawMail> {
  requirePermission(acting.actor, "mail:read");

  return inTransaction(acting, async (acting) => {
    const { receivedAt, storedAt, outcome, reason, ticketNumber, subject, size, raw, sealedFor } = mailLedger;
    const [mail] = await acting.db
      .select({ id: mailLedger.id, receivedAt, storedAt, outcome, reason, ticketNumber, subject, size, raw, sealedFor })
      .from(mailLedger)
      .where(eq(mailLedger.id, id));
    if (!mail) throw new Refusal("not_found");
    await recordHistory(acting, { action: "mail.viewed", ticket: mail.ticketNumber, details: { ledger: id } });
    const { sealedFor: _, ...shown } = mail;
    return { ...shown, raw: await openMailSource(acting, mail) };
  });
}

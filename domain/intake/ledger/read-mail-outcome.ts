import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/**
 * `outcome` is null until the message has been read.
 * @throws Refusal `not_found`
 */
export async function readMailOutcome(
  acting: Acting,
  ledgerId: number,
): Promise<Pick<typeof mailLedger.$inferSelect, "outcome" | "reason"> & { ticket: number | null }> {
  requirePermission(acting.actor, "mail:receive");
  const { outcome, reason, ticketNumber: ticket } = mailLedger;
  const [row] = await acting.db.select({ outcome, reason, ticket }).from(mailLedger).where(eq(mailLedger.id, ledgerId));
  if (!row) throw new Refusal("not_found");
  return row;
}

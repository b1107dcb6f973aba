import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { recordTelling } from "./deliver";
import type { MailPurpose } from "./queue-mail";

/**
 * A mail of ours came back (RFC 3464).
 * @param mailMessageId ours, without angle brackets
 * @returns null when it is none of ours, or was known to have bounced
 */
export async function markBounced(
  acting: Acting,
  mailMessageId: string,
): Promise<{ id: number; ticket: number | null; purpose: MailPurpose; message?: number } | null> {
  requirePermission(acting.actor, "outbox:deliver");

  return inTransaction(acting, async (acting) => {
    const [row] = await acting.db.select().from(outbox).where(eq(outbox.mailMessageId, mailMessageId)).for("update");
    if (!row || row.failure === "bounced") return null;
    await acting.db.update(outbox).set({ failure: "bounced" }).where(eq(outbox.id, row.id));
    await recordTelling(acting, row, "ticket.not_told", "bounced");
    const message = row.messageId && { message: row.messageId };
    return { id: row.id, ticket: row.ticketNumber, purpose: row.purpose, ...message };
  });
}

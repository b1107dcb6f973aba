import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockMailbox } from "../mailboxes/lock";
import type { MailboxFailureCode } from "./mailbox-failure";

/**
 * The history records changes, not every attempt.
 * @param failure null: we are connected
 * @throws Refusal `not_found`
 */
export async function noteConnection(
  acting: Acting,
  mailboxId: number,
  failure: MailboxFailureCode | null,
): Promise<void> {
  requirePermission(acting.actor, "mail:receive");

  await inTransaction(acting, async (acting) => {
    const before = await lockMailbox(acting, mailboxId);
    await acting.db
      .update(mailboxes)
      .set(failure ? { failure, failedAt: acting.now } : { failure: null, connectedAt: acting.now })
      .where(eq(mailboxes.id, mailboxId));
    const changed = before.failure !== failure || (!failure && !before.connectedAt);
    if (!changed) return;
    const action = failure ? "mailbox.failed" : "mailbox.connected";
    await recordHistory(acting, { action, details: { mailbox: mailboxId, failure } });
  });
}

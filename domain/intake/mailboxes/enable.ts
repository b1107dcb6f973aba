import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockMailbox } from "./lock";

/** @throws Refusal `not_found` */
export async function enableMailbox(acting: Acting, id: number, enabled: boolean): Promise<void> {
  requirePermission(acting.actor, "mailbox:manage");

  await inTransaction(acting, async (acting) => {
    const row = await lockMailbox(acting, id);
    if (row.enabled === enabled) return;
    await acting.db
      .update(mailboxes)
      .set({ enabled, version: row.version + 1, failure: null })
      .where(eq(mailboxes.id, id));
    const action = enabled ? "mailbox.enabled" : "mailbox.disabled";
    await recordHistory(acting, { action, details: { mailbox: id } });
  });
}

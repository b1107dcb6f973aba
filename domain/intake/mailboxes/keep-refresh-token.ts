import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { openAccount, sealSecrets } from "./account";
import { lockMailbox } from "./lock";

/**
 * Keeps the refresh token that a token server issued in place of ours (RFC 6749, 6).
 * @param before the token that was exchanged: if the mailbox has another by now, nothing changes
 * @throws Refusal `not_found`
 */
export async function keepRefreshToken(
  acting: Acting,
  id: number,
  before: string,
  refreshToken: string,
): Promise<void> {
  requirePermission(acting.actor, "mail:receive");

  await inTransaction(acting, async (acting) => {
    const account = openAccount(await lockMailbox(acting, id));
    if (account.oauth?.refreshToken !== before) return;
    const passwordSealed = sealSecrets({ ...account, oauth: { ...account.oauth, refreshToken } });
    await acting.db.update(mailboxes).set({ passwordSealed }).where(eq(mailboxes.id, id));
    await recordHistory(acting, { action: "mailbox.token_renewed", details: { mailbox: id } });
  });
}

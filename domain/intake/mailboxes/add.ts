import { mailboxes } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { sealSecrets } from "./account";
import { type MailboxFields, requireMailboxFields } from "./judge";
import { type GivenSecrets, requireSecrets } from "./secrets";

/** @throws Refusal `invalid` with field errors; `conflict` when this folder of this account is read already */
export async function addMailbox(acting: Acting, input: MailboxFields & GivenSecrets): Promise<{ id: number }> {
  requirePermission(acting.actor, "mailbox:manage");
  const fields = requireMailboxFields(input);
  const account = requireSecrets(fields, input);

  return inTransaction(acting, async (acting) => {
    const [row] = await acting.db
      .insert(mailboxes)
      .values({ ...fields, passwordSealed: sealSecrets(account) })
      .onConflictDoNothing()
      .returning({ id: mailboxes.id });
    if (!row) throw new Refusal("conflict");
    await recordHistory(acting, { action: "mailbox.added", details: { mailbox: row.id } });
    return row;
  });
}

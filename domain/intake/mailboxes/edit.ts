import { and, eq, ne } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { sealSecrets } from "./account";
import { type MailboxFields, requireMailboxFields } from "./judge";
import { lockMailbox } from "./lock";
import { type GivenSecrets, keptSecrets } from "./secrets";

/**
 * Another account or folder is read from its first message on.
 * @param input an empty secret keeps the stored one, as long as host and account stay the same
 * @throws Refusal `not_found`; `invalid` with field errors; `conflict` when another mailbox reads this folder
 */
export async function editMailbox(acting: Acting, id: number, input: MailboxFields & GivenSecrets): Promise<void> {
  requirePermission(acting.actor, "mailbox:manage");
  const fields = requireMailboxFields(input);

  await inTransaction(acting, async (acting) => {
    const before = await lockMailbox(acting, id);
    await requireFree(acting, id, fields);
    const account = keptSecrets(before, fields, input);
    const elsewhere = before.host !== fields.host || before.login !== fields.login || before.folder !== fields.folder;
    await acting.db
      .update(mailboxes)
      .set({
        ...fields,
        passwordSealed: sealSecrets(account),
        version: before.version + 1,
        failure: null,
        ...(elsewhere ? { uidValidity: null, lastUid: 0, unaccounted: null, reconciledAt: null } : {}),
      })
      .where(eq(mailboxes.id, id));
    await recordHistory(acting, { action: "mailbox.edited", details: { mailbox: id, elsewhere } });
  });
}

async function requireFree(
  acting: Acting,
  id: number,
  { host, login, folder }: Pick<MailboxFields, "host" | "login" | "folder">,
): Promise<void> {
  const taken = await acting.db.$count(
    mailboxes,
    and(eq(mailboxes.host, host), eq(mailboxes.login, login), eq(mailboxes.folder, folder), ne(mailboxes.id, id)),
  );
  if (taken > 0) throw new Refusal("conflict");
}

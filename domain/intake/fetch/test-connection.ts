import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, DESK } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { MailboxAccount } from "../mailboxes/account";
import { type MailboxFields, requireMailboxFields } from "../mailboxes/judge";
import { keepRefreshToken } from "../mailboxes/keep-refresh-token";
import { type GivenSecrets, keptSecrets, requireSecrets } from "../mailboxes/secrets";
import type { OnRenewed } from "./access-token";
import { type MailboxFailureCode, mailboxFailure } from "./mailbox-failure";
import { openMailbox } from "./open-mailbox";

/**
 * Signs in and opens the folders, changing nothing.
 * @param input.id of the mailbox being edited: its stored secrets stand in for empty ones
 * @returns `ok`, or the code of what is in the way
 * @throws Refusal `not_found`; `invalid` with field errors
 */
export async function testConnection(
  acting: Acting,
  input: MailboxFields & GivenSecrets & { id?: number },
): Promise<"ok" | MailboxFailureCode> {
  requirePermission(acting.actor, "mailbox:manage");
  const fields = requireMailboxFields(input);
  const { account, onRenewed } = await accountFor(acting, fields, input);
  try {
    const client = await openMailbox(account, onRenewed);
    client.close();
    return "ok";
  } catch (error) {
    return mailboxFailure(error).code;
  }
}

async function accountFor(
  acting: Acting,
  fields: ReturnType<typeof requireMailboxFields>,
  { id, ...given }: GivenSecrets & { id?: number },
): Promise<{ account: MailboxAccount; onRenewed?: OnRenewed }> {
  if (id === undefined) return { account: requireSecrets(fields, given) };
  const [row] = await acting.db.select().from(mailboxes).where(eq(mailboxes.id, id));
  if (!row) throw new Refusal("not_found");
  const account = keptSecrets(row, fields, given);
  const before = account.oauth?.refreshToken ?? "";
  return { account, onRenewed: (renewed) => keepRefreshToken({ ...acting, actor: DESK }, id, before, renewed) };
}

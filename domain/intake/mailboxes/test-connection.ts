import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";
import { type MailboxFailureCode, mailboxFailure } from "../fetch/mailbox-failure";
import { openMailbox } from "../fetch/open-mailbox";
import { keptPassword } from "./edit";
import { type MailboxFields, requireMailboxFields, requirePassword } from "./judge";

/**
 * Tries to sign in and open the folder, changing nothing.
 *
 * @param input.id of the mailbox being edited: its stored password is used when none is given
 * @returns `ok`, or the code of what is in the way
 * @throws Refusal `forbidden` without `mailbox:manage`; `not_found`; `invalid` with field errors
 */
export async function testConnection(
  acting: Acting,
  input: MailboxFields & { id?: number; password?: string },
): Promise<"ok" | MailboxFailureCode> {
  requirePermission(acting.actor, "mailbox:manage");
  const fields = requireMailboxFields(input);
  const password = await passwordFor(acting, fields, input);
  try {
    const client = await openMailbox({ ...fields, password });
    client.close();
    return "ok";
  } catch (error) {
    return mailboxFailure(error).code;
  }
}

async function passwordFor(
  acting: Acting,
  fields: MailboxFields,
  { id, password }: { id?: number; password?: string },
): Promise<string> {
  if (id === undefined) return requirePassword(password ?? "");
  const [row] = await acting.db.select().from(mailboxes).where(eq(mailboxes.id, id));
  if (!row) throw new Refusal("not_found");
  return keptPassword(row, fields, password);
}

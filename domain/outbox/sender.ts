import { asc, eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";

/** Whom our mail comes from. */
export type Sender = { name: string; address: string };

/** The operator's name and the address of its first enabled mailbox, so that answers come back to us; null without one. */
export async function readSender(acting: Acting): Promise<Sender | null> {
  const [mailbox] = await acting.db
    .select({ address: mailboxes.address })
    .from(mailboxes)
    .where(eq(mailboxes.enabled, true))
    .orderBy(asc(mailboxes.id))
    .limit(1);
  if (!mailbox) return null;
  return { name: (await readDeskSettings(acting)).operatorName, address: mailbox.address };
}

import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailboxes } from "@/db/schema/intake";

/** `version` moves on with every edit. */
export async function watchedMailboxes(db: Database): Promise<{ id: number; version: number }[]> {
  return db
    .select({ id: mailboxes.id, version: mailboxes.version })
    .from(mailboxes)
    .where(eq(mailboxes.enabled, true))
    .orderBy(asc(mailboxes.id));
}

import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";

/**
 * The UID up to which the folder has been read. A renumbered folder is read from the beginning: known messages are
 * found by their bytes.
 */
export async function readCursor(acting: Acting, mailboxId: number, uidValidity: number): Promise<number> {
  await acting.db
    .update(mailboxes)
    .set({ uidValidity, lastUid: 0 })
    .where(and(eq(mailboxes.id, mailboxId), or(isNull(mailboxes.uidValidity), ne(mailboxes.uidValidity, uidValidity))));
  const [row] = await acting.db
    .select({ lastUid: mailboxes.lastUid })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  return row?.lastUid ?? 0;
}

/** Never back, unless the folder has been renumbered meanwhile. */
export async function moveCursor(acting: Acting, mailboxId: number, uidValidity: number, uid: number): Promise<void> {
  await acting.db
    .update(mailboxes)
    .set({ lastUid: sql`greatest(${mailboxes.lastUid}, ${uid})`, lastMailAt: acting.now })
    .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.uidValidity, uidValidity)));
}

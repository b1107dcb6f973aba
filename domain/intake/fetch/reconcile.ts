import { eq, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { mailboxes } from "@/db/schema/intake";
import { type Acting, actAs, DESK, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { fetchMessages, type OpenFolder } from "./fetch-messages";
import { moveStored } from "./move-stored";

/** Long command lines are refused by some servers. */
const CHUNK = 200;

/**
 * Compares every UID of the folder with the ledger, fetches what is missing, counts what is still unaccounted for, and
 * moves what should have been moved.
 */
export async function reconcileMailbox(folder: OpenFolder): Promise<{ fetched: number; unaccounted: number }> {
  const uids = await uidsOf(folder);
  const missing = await missingFrom(folder, uids);
  for (let start = 0; start < missing.length; start += CHUNK)
    await fetchMessages(folder, missing.slice(start, start + CHUNK).join(","));
  await moveStored(folder, uids);
  const unaccounted = missing.length > 0 ? (await missingFrom(folder, await uidsOf(folder))).length : 0;
  await writeUnaccounted(await actAs(folder.db, DESK), folder.mailboxId, unaccounted);
  return { fetched: missing.length - unaccounted, unaccounted };
}

async function uidsOf({ client }: OpenFolder): Promise<number[]> {
  return (await client.search({ all: true }, { uid: true })) || [];
}

async function missingFrom({ db, mailboxId, uidValidity }: OpenFolder, uids: number[]): Promise<number[]> {
  const rows = await fetchRows<{ uid: string }>(
    db,
    sql`
    select folder.uid from unnest(${`{${uids.join(",")}}`}::bigint[]) as folder(uid)
    where not exists (
      select from mail_ledger where mailbox_id = ${mailboxId} and uid_validity = ${uidValidity} and mail_ledger.uid = folder.uid
    ) order by folder.uid`,
  );
  return [...rows].map((row) => Number(row.uid));
}

async function writeUnaccounted(acting: Acting, mailboxId: number, unaccounted: number): Promise<void> {
  await inTransaction(acting, async (acting) => {
    const [before] = await acting.db
      .select({ unaccounted: mailboxes.unaccounted })
      .from(mailboxes)
      .where(eq(mailboxes.id, mailboxId))
      .for("update");
    if (!before) return;
    await acting.db.update(mailboxes).set({ unaccounted, reconciledAt: acting.now }).where(eq(mailboxes.id, mailboxId));
    if (before.unaccounted !== unaccounted)
      await recordHistory(acting, { action: "mailbox.reconciled", details: { mailbox: mailboxId, unaccounted } });
  });
}

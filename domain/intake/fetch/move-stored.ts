import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { OpenFolder } from "./fetch-messages";
import { MailboxFailure } from "./mailbox-failure";

/** Long command lines are refused by some servers. */
const CHUNK = 200;

/**
 * Moves messages to the folder for what is stored, if there is one: only those the ledger has. The ledger remembers
 * their old UIDs, so that a move lost in a crash is made later.
 * @param uids of the open folder
 * @throws MailboxFailure `move` when the server refuses
 */
export async function moveStored(folder: OpenFolder, uids: number[]): Promise<void> {
  const { client, moveTo, reached } = folder;
  if (!moveTo || uids.length === 0) return;
  const stored = await storedAmong(folder, uids);
  for (let start = 0; start < stored.length; start += CHUNK) {
    const chunk = stored.slice(start, start + CHUNK).join(",");
    if (!(await client.messageMove(chunk, moveTo, { uid: true }))) throw new MailboxFailure("move");
  }
  if (stored.length > 0) reached?.("moved");
}

async function storedAmong({ db, mailboxId, uidValidity }: OpenFolder, uids: number[]): Promise<number[]> {
  const rows = await fetchRows<{ uid: string }>(
    db,
    sql`
    select uid from mail_ledger where mailbox_id = ${mailboxId} and uid_validity = ${uidValidity}
      and uid = any (${`{${uids.join(",")}}`}::bigint[]) order by uid`,
  );
  return [...rows].map((row) => Number(row.uid));
}

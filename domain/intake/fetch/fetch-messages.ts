import type { FetchMessageObject, ImapFlow } from "imapflow";
import type { Database } from "@/db/client";
import { actAs, DESK, inTransaction } from "@/domain/acting";
import { LARGEST_MAIL, storeMail } from "../store-mail";
import { moveCursor } from "./cursor";

/** An open folder, and where its messages go. */
export type OpenFolder = { db: Database; client: ImapFlow; mailboxId: number; uidValidity: number };

type Listed = { uid: number; size: number };

/** Messages asked for by one command: long lines are refused by some servers. */
const CHUNK = 200;

/**
 * Stores messages one by one, oldest first. A message and the cursor that says it is stored are committed together, so that a
 * crash between two messages loses neither and repeats none.
 *
 * @param range a UID set
 * @param after UIDs up to this one are left alone
 */
export async function fetchMessages(folder: OpenFolder, range: string, after = 0): Promise<void> {
  const listed: Listed[] = [];
  for await (const { uid, size = 0 } of folder.client.fetch(range, { uid: true, size: true }, { uid: true }))
    if (uid > after) listed.push({ uid, size });
  listed.sort((a, b) => a.uid - b.uid);
  for (const run of runs(listed)) await fetchRun(folder, run);
}

/** Only a message that is too large is asked for in part: partial fetching is where servers go wrong. */
function runs(listed: Listed[]): Listed[][] {
  const runs: Listed[][] = [];
  for (const message of listed) {
    const last = runs.at(-1);
    const fits = last && last.length < CHUNK && !isTooLarge(last[0]!) && !isTooLarge(message);
    if (fits) last.push(message);
    else runs.push([message]);
  }
  return runs;
}

function isTooLarge({ size }: Listed): boolean {
  return size > LARGEST_MAIL;
}

async function fetchRun(folder: OpenFolder, run: Listed[]): Promise<void> {
  const source = isTooLarge(run[0]!) ? { maxLength: LARGEST_MAIL } : true;
  const query = { uid: true, internalDate: true, size: true, source };
  const range = run.map(({ uid }) => uid).join(",");
  for await (const message of folder.client.fetch(range, query, { uid: true })) await store(folder, message);
}

async function store({ db, mailboxId, uidValidity }: OpenFolder, message: FetchMessageObject): Promise<void> {
  const { uid, source: raw, size, internalDate } = message;
  await inTransaction(await actAs(db, DESK), async (acting) => {
    // A server that gives no content leaves the message unaccounted for: reconciliation shows it and asks again.
    if (raw) {
      const receivedAt = internalDate ? new Date(internalDate) : acting.now;
      await storeMail(acting, { raw, size, receivedAt, mailbox: { id: mailboxId, uidValidity, uid } });
    }
    await moveCursor(acting, mailboxId, uidValidity, uid);
  });
}

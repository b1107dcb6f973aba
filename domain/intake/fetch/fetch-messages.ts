import type { FetchMessageObject, ImapFlow } from "imapflow";
import type { Database } from "@/db/client";
import { type Acting, actAs, DESK, inTransaction } from "@/domain/acting";
import { type IncomingMail, LARGEST_MAIL, storeMails } from "../store/store-mail";
import { moveCursor } from "./cursor";
import { moveStored } from "./move-stored";

/** How far a batch has come: before the first insert, before the cursor, before the commit, after it, after the move. */
export type FetchStep = "fetched" | "inserted" | "cursor" | "committed" | "moved";

/** `moveTo` is the folder messages are moved to once stored; `reached` is called with each step of a batch. */
export type OpenFolder = {
  db: Database;
  client: ImapFlow;
  mailboxId: number;
  uidValidity: number;
  moveTo?: string | null;
  reached?: (step: FetchStep) => void;
};

type Listed = { uid: number; size: number };

/** Long command lines are refused by some servers. */
const CHUNK = 200;

/** Committed together: what a crash makes us fetch again. */
const BATCH = { messages: 50, bytes: 4 * 1024 * 1024 };

/**
 * Stores messages in batches, oldest first, fetching the next while one is committed. A batch and its cursor commit
 * together, so that a crash loses none and repeats none.
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
  const fetched: number[] = [];
  let batch: FetchMessageObject[] = [];
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const message of folder.client.fetch(range, query, { uid: true })) {
      batch.push(message);
      fetched.push(message.uid);
      if (!isFull(batch)) continue;
      await storing;
      storing = store(folder, batch);
      storing.catch(() => {});
      batch = [];
    }
  } finally {
    await storing;
  }
  if (batch.length > 0) await store(folder, batch);
  await moveStored(folder, fetched);
}

function isFull(batch: FetchMessageObject[]): boolean {
  const bytes = batch.reduce((sum, { source }) => sum + (source?.byteLength ?? 0), 0);
  return batch.length >= BATCH.messages || bytes >= BATCH.bytes;
}

async function store(folder: OpenFolder, batch: FetchMessageObject[]): Promise<void> {
  const { db, mailboxId, uidValidity, reached = () => {} } = folder;
  reached("fetched");
  await inTransaction(await actAs(db, DESK), async (acting) => {
    await storeMails(acting, incoming(acting, folder, batch));
    reached("inserted");
    await moveCursor(acting, mailboxId, uidValidity, Math.max(...batch.map(({ uid }) => uid)));
    reached("cursor");
  });
  reached("committed");
}

/** A server that gives no content leaves the message unaccounted for: reconciliation shows it and asks again. */
function incoming({ now }: Acting, folder: OpenFolder, batch: FetchMessageObject[]): IncomingMail[] {
  const { mailboxId: id, uidValidity } = folder;
  return batch.flatMap(({ uid, source: raw, size, internalDate }) => {
    const receivedAt = internalDate ? new Date(internalDate) : now;
    return raw ? [{ raw, size, receivedAt, mailbox: { id, uidValidity, uid } }] : [];
  });
}

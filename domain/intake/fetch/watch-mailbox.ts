import { setTimeout as pause } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import type { Database } from "@/db/client";
import { mailboxes } from "@/db/schema/intake";
import { isTransientError } from "@/db/transient-error";
import { actAs, DESK } from "@/domain/acting";
import { ACCOUNT_COLUMNS, openAccount } from "../mailboxes/account";
import { keepRefreshToken } from "../mailboxes/keep-refresh-token";
import type { FetchStep, OpenFolder } from "./fetch-messages";
import { fetchNew } from "./fetch-new";
import { mailboxFailure } from "./mailbox-failure";
import { MailboxWakeSignal } from "./mailbox-wake-signal";
import { noteConnection } from "./note-connection";
import { openMailbox } from "./open-mailbox";
import { reconcileMailbox } from "./reconcile";

/**
 * Milliseconds.
 * @internal
 */
export type Pace = { poll: number; reconcile: number; firstRetry: number; longestRetry: number };

export type WatchEvent = { mailbox: number; event: "connected" | "disconnected" | "failed"; code?: string };

export type Watch = {
  db: Database;
  mailboxId: number;
  signal: AbortSignal;
  onEvent?: (event: WatchEvent) => void;
  reached?: (step: FetchStep) => void;
  pace?: Partial<Pace>;
};

/**
 * Poll, patience and reconnection together stay below the minute within which a dead connection is replaced; the poll
 * is shorter than the client's patience with a silent server, which would end the IDLE.
 */
const PACE: Pace = { poll: 20_000, reconcile: 3_600_000, firstRetry: 1000, longestRetry: 60_000 };

/**
 * Keeps a mailbox read until told to stop. A failed connection is retried after a second at first and a minute at most.
 */
export async function watchMailbox(watch: Watch): Promise<void> {
  const pace = { ...PACE, ...watch.pace };
  let failures = 0;
  while (!watch.signal.aborted) {
    try {
      await connectAndRead(watch, pace);
      failures = 0;
    } catch (error) {
      failures += 1;
      await noteFailure(watch, error);
    }
    const delay = Math.min(pace.firstRetry * 2 ** Math.max(failures - 1, 0), pace.longestRetry);
    await pause(delay, undefined, { signal: watch.signal }).catch(() => {});
  }
}

async function connectAndRead(watch: Watch, pace: Pace): Promise<void> {
  const { db, mailboxId, signal, reached } = watch;
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(mailboxes)
    .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.enabled, true)));
  if (!row) return;
  const account = openAccount(row);
  const client = await openMailbox(account, async (renewed) =>
    keepRefreshToken(await actAs(db, DESK), mailboxId, account.oauth!.refreshToken, renewed),
  );
  try {
    const bell = new MailboxWakeSignal(client, signal);
    await noteConnection(await actAs(db, DESK), mailboxId, null);
    watch.onEvent?.({ mailbox: mailboxId, event: "connected" });
    const { moveTo } = account;
    const folder = { db, client, mailboxId, uidValidity: uidValidityOf(client), moveTo, reached };
    await readUntilGone(folder, bell, signal, pace);
    watch.onEvent?.({ mailbox: mailboxId, event: "disconnected" });
  } finally {
    client.close();
  }
}

async function readUntilGone(
  folder: OpenFolder,
  bell: MailboxWakeSignal,
  signal: AbortSignal,
  pace: Pace,
): Promise<void> {
  let reconcileAt = 0;
  while (!signal.aborted && folder.client.usable) {
    await fetchNew(folder);
    if (performance.now() >= reconcileAt) {
      await reconcileMailbox(folder);
      reconcileAt = performance.now() + pace.reconcile;
    }
    await bell.wait(pace.poll);
  }
}

function uidValidityOf(client: ImapFlow): number {
  return client.mailbox ? Number(client.mailbox.uidValidity) : 0;
}

/** When it is the database that is away, the mailbox is not to blame. */
async function noteFailure({ db, mailboxId, signal, onEvent }: Watch, error: unknown): Promise<void> {
  if (signal.aborted) return;
  const code = isTransientError(error) ? "database" : mailboxFailure(error).code;
  onEvent?.({ mailbox: mailboxId, event: "failed", code });
  if (code === "database") return;
  try {
    await noteConnection(await actAs(db, DESK), mailboxId, code);
  } catch {
    onEvent?.({ mailbox: mailboxId, event: "failed", code: "database" });
  }
}

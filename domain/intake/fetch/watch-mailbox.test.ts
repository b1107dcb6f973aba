import { asc } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { type ImapServer, startImapServer } from "@/tests/mail/imap-server";
import { startTcpProxy } from "@/tests/processes/tcp-proxy";
import { addMailbox } from "../mailboxes/add";
import { type Pace, watchMailbox } from "./watch-mailbox";

const QUICK: Pace = { poll: 40_000, reconcile: 3_600_000, firstRetry: 20, longestRetry: 100 };

/** A desk that reads the INBOX of a server of its own. */
async function watched(desk: Desk, pace: Partial<Pace> = {}): Promise<{ imap: ImapServer; id: number }> {
  const imap = await startImapServer();
  const { id } = await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  onTestFinished(imap.stop);
  watch(desk, id, { ...QUICK, ...pace });
  return { imap, id };
}

function watch(desk: Desk, mailboxId: number, pace: Pace): void {
  const stop = new AbortController();
  const watching = watchMailbox({ db: desk.db, mailboxId, signal: stop.signal, pace });
  onTestFinished(async () => {
    stop.abort();
    await watching;
  });
}

const mail = (text: string) => `From: anna@mail.example\r\nSubject: ${text}\r\n\r\n${text}\r\n`;

/** What the ledger has, oldest first. */
async function ledger(desk: Desk) {
  const { uidValidity, uid, outcome, raw } = mailLedger;
  const rows = await desk.db.select({ uidValidity, uid, outcome, raw }).from(mailLedger).orderBy(asc(mailLedger.id));
  return rows.map(({ raw, ...row }) => ({
    ...row,
    text: raw && Buffer.from(raw).toString().split("\r\n\r\n")[1]?.trim(),
  }));
}

async function mailbox(desk: Desk) {
  const [row] = await desk.db.select().from(mailboxes);
  return row!;
}

test("stores what is there and what comes while it idles, and leaves every flag alone", async ({ desk }) => {
  const { imap } = await watched(desk);
  await eventually(async () => expect((await mailbox(desk)).unaccounted).toBe(0));
  imap.deliver(mail("first"), mail("second"));

  await eventually(async () => expect((await ledger(desk)).map((row) => row.text)).toEqual(["first", "second"]));
  expect(imap.flags()).toEqual([[], []]);
  expect(await mailbox(desk)).toMatchObject({ lastUid: 2, uidValidity: 1, failure: null });
});

test("does not care what a human has read", async ({ desk }) => {
  const { imap } = await watched(desk);
  await eventually(async () => expect((await mailbox(desk)).reconciledAt).not.toBeNull());
  imap.disconnect();
  imap.deliver(mail("read by a human"));
  imap.markSeen();

  await eventually(async () => expect(await ledger(desk)).toHaveLength(1));
});

test("recognises everything after the folder was renumbered", async ({ desk }) => {
  const { imap } = await watched(desk);
  imap.deliver(mail("first"), mail("second"), mail("first"));
  await eventually(async () => expect(await ledger(desk)).toHaveLength(3));
  imap.renumber();
  imap.deliver(mail("third"));

  await eventually(async () => expect(await mailbox(desk)).toMatchObject({ uidValidity: 2, lastUid: 4 }));
  expect(await ledger(desk)).toEqual([
    { uidValidity: 2, uid: 1, outcome: null, text: "first" },
    { uidValidity: 2, uid: 2, outcome: null, text: "second" },
    { uidValidity: 2, uid: 3, outcome: "duplicate", text: null },
    { uidValidity: 2, uid: 4, outcome: null, text: "third" },
  ]);
});

test("says why it cannot read, and reads on once it can", async ({ desk }) => {
  const { imap } = await watched(desk);
  await eventually(async () => expect((await mailbox(desk)).connectedAt).not.toBeNull());
  await imap.stop();
  await eventually(async () => expect((await mailbox(desk)).failure).toBe("connection_refused"));

  await imap.resume();
  imap.deliver(mail("after the break"));
  await eventually(async () => expect(await ledger(desk)).toHaveLength(1));
  expect((await mailbox(desk)).failure).toBeNull();
});

test("accounts for a message the ledger lost sight of", async ({ desk }) => {
  const { imap } = await watched(desk, { reconcile: 0, poll: 50 });
  imap.deliver(mail("first"), mail("second"));
  await eventually(async () => expect(await ledger(desk)).toHaveLength(2));
  await desk.db.delete(mailLedger);

  await eventually(async () => expect(await ledger(desk)).toHaveLength(2));
  await eventually(async () => expect((await mailbox(desk)).unaccounted).toBe(0));
});

test("loses nothing and repeats nothing when its connection is reset again and again", async ({ desk }) => {
  const imap = await startImapServer();
  const proxy = await startTcpProxy(imap.account.port);
  onTestFinished(async () => void (await Promise.all([imap.stop(), proxy.stop()])));
  const { id } = await addMailbox(desk.admin(), {
    ...imap.account,
    port: proxy.port,
    address: "privacy@desk.example",
  });
  watch(desk, id, QUICK);
  for (let round = 1; round <= 5; round += 1) {
    imap.deliver(mail(`before reset ${round}`));
    await eventually(async () => expect(proxy.open()).toBe(1));
    proxy.reset();
    imap.deliver(mail(`after reset ${round}`));
    await eventually(async () => expect(await ledger(desk)).toHaveLength(2 * round));
  }
  expect(new Set((await ledger(desk)).map((row) => row.text)).size).toBe(10);
});

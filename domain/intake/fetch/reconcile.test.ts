import { eq } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import { onTestFinished } from "vitest";
import { history } from "@/db/schema/history";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { type Desk, expect, test } from "@/tests/desk";
import { type ImapServer, startImapServer } from "@/tests/mail/imap-server";
import { addMailbox } from "../mailboxes/add";
import type { OpenFolder } from "./fetch-messages";
import { fetchNew } from "./fetch-new";
import { openMailbox } from "./open-mailbox";
import { reconcileMailbox } from "./reconcile";

const mail = (text: string) => `From: anna@mail.example\r\nSubject: ${text}\r\n\r\n${text}\r\n`;

/** The INBOX of a server with three mails, all of them stored. */
async function stored(desk: Desk): Promise<{ imap: ImapServer; folder: OpenFolder }> {
  const imap = await startImapServer();
  const { id } = await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  imap.deliver(mail("first"), mail("second"), mail("third"));
  const client = await openMailbox(imap.account);
  onTestFinished(async () => {
    client.close();
    await imap.stop();
  });
  const folder = { db: desk.db, client, mailboxId: id, uidValidity: 1 };
  await fetchNew(folder);
  expect(await desk.db.$count(mailLedger)).toBe(3);
  return { imap, folder };
}

/** A server that lists a message and will not give it. */
function withholding(client: ImapFlow, uid: number): ImapFlow {
  const fetch: ImapFlow["fetch"] = async function* (...asked) {
    for await (const message of client.fetch(...asked))
      yield message.uid === uid ? { ...message, source: undefined } : message;
  };
  return new Proxy(client, {
    get: (target, name) => (name === "fetch" ? fetch : Reflect.get(target, name, target)),
  });
}

test("finds a row of the ledger that was removed by hand", async ({ desk }) => {
  const { folder } = await stored(desk);
  await desk.db.delete(mailLedger).where(eq(mailLedger.uid, 2));
  expect(await reconcileMailbox(folder)).toEqual({ fetched: 1, unaccounted: 0 });
  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.uid, 2));
  expect(Buffer.from(row!.raw!).toString()).toBe(mail("second"));
  expect(await reconcileMailbox(folder)).toEqual({ fetched: 0, unaccounted: 0 });
});

test("finds a mail that came to stand behind the cursor", async ({ desk }) => {
  const { imap, folder } = await stored(desk);
  await desk.db.update(mailboxes).set({ lastUid: 1000 });
  imap.deliver(mail("fourth"));
  await folder.client.noop();
  await fetchNew(folder);
  expect(await desk.db.$count(mailLedger)).toBe(3);
  expect(await reconcileMailbox(folder)).toEqual({ fetched: 1, unaccounted: 0 });
  expect(await desk.db.$count(mailLedger)).toBe(4);
});

test("counts what the server will not give, and asks again the next time", async ({ desk }) => {
  const { imap, folder } = await stored(desk);
  imap.deliver(mail("fourth"), mail("fifth"));
  await folder.client.noop();
  const withheld = { ...folder, client: withholding(folder.client, 4) };
  await fetchNew(withheld);
  expect(await reconcileMailbox(withheld)).toEqual({ fetched: 0, unaccounted: 1 });
  expect(await listMailboxes(desk.supervisor())).toMatchObject([{ unaccounted: 1 }]);
  const told = await desk.db.select().from(history).where(eq(history.action, "mailbox.reconciled"));
  expect(told.at(-1)!.details).toMatchObject({ unaccounted: 1 });

  expect(await reconcileMailbox(folder)).toEqual({ fetched: 1, unaccounted: 0 });
  expect(await listMailboxes(desk.supervisor())).toMatchObject([{ unaccounted: 0 }]);
});

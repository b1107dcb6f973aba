import { onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { startImapServer } from "@/tests/mail/imap-server";
import { addMailbox } from "../mailboxes/add";
import { editMailbox } from "../mailboxes/edit";
import type { FetchStep } from "./fetch-messages";
import { testConnection } from "./test-connection";
import { watchMailbox } from "./watch-mailbox";

const mail = (text: string) => `From: anna@mail.example\r\nSubject: ${text}\r\n\r\n${text}\r\n`;
function watch(desk: Desk, mailboxId: number, reached?: (step: FetchStep) => void): () => Promise<void> {
  const stop = new AbortController();
  const pace = { firstRetry: 20, longestRetry: 50 };
  const watching = watchMailbox({ db: desk.db, mailboxId, signal: stop.signal, pace, reached });
  const end = async () => {
    stop.abort();
    await watching;
  };
  onTestFinished(end);
  return end;
}

async function mailbox(desk: Desk, moveTo?: string) {
  const imap = await startImapServer();
  onTestFinished(imap.stop);
  const fields = { ...imap.account, address: "privacy@desk.example", moveTo };
  return { imap, fields, ...(await addMailbox(desk.admin(), fields)) };
}

const row = async (desk: Desk) => (await desk.db.select().from(mailboxes))[0]!;

test("moves what is stored, and only after it is", async ({ desk }) => {
  const { imap, id } = await mailbox(desk, "Processed");
  const steps: FetchStep[] = [];
  watch(desk, id, (step) => steps.push(step));
  imap.deliver(mail("first"), mail("second"));
  await eventually(async () => expect(imap.moved()).toBe(2));
  expect(imap.flags()).toHaveLength(0);
  expect(await desk.db.$count(mailLedger)).toBe(2);
  const order = ["fetched", "inserted", "cursor", "committed", "moved"];
  await eventually(async () => expect(steps.slice(0, order.length)).toEqual(order));
  await eventually(async () => expect((await row(desk)).unaccounted).toBe(0));
});

test("moves later what could not be moved at the time", async ({ desk }) => {
  const { imap, id, fields } = await mailbox(desk);
  const stop = watch(desk, id);
  imap.deliver(mail("first"), mail("second"));
  await eventually(async () => expect(await desk.db.$count(mailLedger)).toBe(2));
  await stop();
  await editMailbox(desk.admin(), id, { ...fields, moveTo: "Processed" });
  watch(desk, id);
  await eventually(async () => expect(imap.moved()).toBe(2));
  expect(await desk.db.$count(mailLedger)).toBe(2);
});

test("says that the folder to move to is missing", async ({ desk }) => {
  const { fields } = await mailbox(desk);
  expect(await testConnection(desk.admin(), { ...fields, moveTo: "Nowhere" })).toBe("move");
  expect(await testConnection(desk.admin(), { ...fields, moveTo: "Processed" })).toBe("ok");
  await expect(testConnection(desk.admin(), { ...fields, moveTo: "INBOX" })).rejects.toMatchObject({
    errors: [{ field: "moveTo", code: "same_folder" }],
  });
});

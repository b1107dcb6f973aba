import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { addMailbox } from "../mailboxes/add";
import { readNextMails } from "../read-mail";
import { storeMail } from "../store/store-mail";
import { countLedger, listLedger } from "./list-ledger";
import { readMailOutcome } from "./read-mail-outcome";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Two requests, one of them twice in the folder, a poisoned message, and one that is not read yet. */
async function received(desk: Desk): Promise<void> {
  const account = {
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "x",
    folder: "INBOX",
  };
  const { id } = await addMailbox(desk.admin(), { ...account, address: "privacy@desk.example" });
  const anna = mailOf({ subject: "Отписка", text: "Отпишите меня от рассылки" });
  const boris = mailOf({ from: "boris@mail.example", subject: "100% удаление", text: "Удалите мои данные" });
  for (const [index, raw] of [anna, boris, Buffer.from("?\n\n"), anna].entries())
    await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 1, uid: index + 1 } });
  while (await readNextMails(desk.system()));
  await storeMail(desk.system(), { raw: mailOf({ text: "Not read yet" }) });
}

test("lists what came, newest first, page by page", async ({ desk }) => {
  await received(desk);
  const first = await listLedger(desk.supervisor(), { limit: 3 });
  expect(first.items.map((row) => row.outcome)).toEqual([null, "duplicate", "quarantined"]);
  const second = await listLedger(desk.supervisor(), { limit: 3, cursor: first.nextCursor });
  expect(second.items.map((row) => row.sender)).toEqual(["boris@mail.example", "anna@mail.example"]);
  expect(second.nextCursor).toBeNull();
});

test("a duplicate tells what the first copy became", async ({ desk }) => {
  await received(desk);
  const [duplicate] = (await listLedger(desk.supervisor(), { outcome: "duplicate" })).items;
  const [first] = (await listLedger(desk.supervisor(), { outcome: "ticket", q: "ANNA" })).items;
  expect(duplicate).toMatchObject({ ticket: first!.ticket, sender: "anna@mail.example", subject: "Отписка" });
});

test("finds by outcome, sender and subject, taking what is typed as it is", async ({ desk }) => {
  await received(desk);
  const found = async (q: string) => (await listLedger(desk.supervisor(), { q })).items.map((row) => row.sender);
  expect(await found("boris@")).toEqual(["boris@mail.example"]);
  expect(await found("100%")).toEqual(["boris@mail.example"]);
  expect(await found("%")).toEqual(["boris@mail.example"]);
  expect((await listLedger(desk.supervisor(), { outcome: "unread" })).items).toHaveLength(1);
});

test("counts how messages ended", async ({ desk }) => {
  await received(desk);
  expect(await countLedger(desk.supervisor())).toEqual({
    ticket: 2,
    appended: 0,
    duplicate: 1,
    non_request: 0,
    quarantined: 1,
    unread: 1,
  });
});

test("tells whoever stored a message how it ended", async ({ desk }) => {
  await received(desk);
  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.outcome, "quarantined"));
  const ending = { outcome: "quarantined", reason: "not_a_message", ticket: row!.ticketNumber };
  expect(await readMailOutcome(desk.system(), row!.id)).toEqual(ending);
  await expect(readMailOutcome(desk.system(), 0)).rejects.toMatchRefusal("not_found");
});

test("is for supervisors and admins", async ({ desk }) => {
  await expect(listLedger(desk.agent())).rejects.toMatchRefusal("forbidden");
  await expect(countLedger(desk.agent())).rejects.toMatchRefusal("forbidden");
  await expect(readMailOutcome(desk.supervisor(), 1)).rejects.toMatchRefusal("forbidden");
});

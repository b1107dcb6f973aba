import { asc } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Desk, expect, test } from "@/tests/desk";
import { addMailbox } from "../mailboxes/add";
import { LARGEST_MAIL, storeMail } from "./store-mail";

const raw = Buffer.from("From: anna@mail.example\r\n\r\nHello\r\n");
const HOUR = 60 * 60 * 1000;

async function mailbox(desk: Desk, login = "privacy"): Promise<number> {
  const account = { host: "imap.desk.example", port: 993, secure: true, login, password: "secret", folder: "INBOX" };
  return (await addMailbox(desk.admin(), { ...account, address: `${login}@desk.example` })).id;
}

async function ledger(desk: Desk) {
  return desk.db.select().from(mailLedger).orderBy(asc(mailLedger.id));
}

test("keeps the message as it came, and when the mail server got it", async ({ desk }) => {
  const receivedAt = new Date(desk.now.getTime() - HOUR);
  const id = await mailbox(desk);
  const stored = await storeMail(desk.system(), { raw, receivedAt, mailbox: { id, uidValidity: 1, uid: 7 } });

  const [row] = await ledger(desk);
  expect(stored).toEqual({ ledgerId: row!.id, sha256: Buffer.from(row!.sha256).toString("hex"), state: "stored" });
  expect(row).toMatchObject({ mailboxId: id, uidValidity: 1, uid: 7, receivedAt, storedAt: desk.now, state: "stored" });
  expect(Buffer.from(row!.raw!)).toEqual(raw);
});

test("takes no receipt in the future", async ({ desk }) => {
  await storeMail(desk.system(), { raw, receivedAt: new Date(desk.now.getTime() + HOUR) });
  expect((await ledger(desk))[0]!.receivedAt).toEqual(desk.now);
});

test("answers the known row when the same bytes come again without a UID", async ({ desk }) => {
  const first = await storeMail(desk.system(), { raw });
  expect(await storeMail(desk.program("admin"), { raw })).toEqual({ ...first, state: "duplicate" });
  expect(await ledger(desk)).toHaveLength(1);
});

test("the same UID again changes nothing", async ({ desk }) => {
  const place = { id: await mailbox(desk), uidValidity: 1, uid: 7 };
  const first = await storeMail(desk.system(), { raw, mailbox: place });
  expect(await storeMail(desk.system(), { raw, mailbox: place })).toEqual({ ...first, state: "duplicate" });
  expect(await ledger(desk)).toHaveLength(1);
});

test("a second copy in the folder gets a row of its own that ends as duplicate", async ({ desk }) => {
  const id = await mailbox(desk);
  const first = await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 1, uid: 7 } });
  const second = await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 1, uid: 8 } });

  expect(second.ledgerId).not.toBe(first.ledgerId);
  expect((await ledger(desk))[1]).toMatchObject({ uid: 8, raw: null, state: "done", outcome: "duplicate" });
});

test("a renumbered folder moves each copy on, and adds none", async ({ desk }) => {
  const id = await mailbox(desk);
  for (const uid of [7, 8]) await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 1, uid } });
  for (const uid of [1, 2]) await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 2, uid } });

  expect(await ledger(desk)).toMatchObject([
    { uidValidity: 2, uid: 1, outcome: null },
    { uidValidity: 2, uid: 2, outcome: "duplicate" },
  ]);
});

test("a message that came another way is found again in the folder", async ({ desk }) => {
  const { ledgerId } = await storeMail(desk.program("admin"), { raw });
  const id = await mailbox(desk);
  const again = await storeMail(desk.system(), { raw, mailbox: { id, uidValidity: 1, uid: 7 } });

  expect(again).toMatchObject({ ledgerId, state: "duplicate" });
  expect(await ledger(desk)).toMatchObject([{ mailboxId: id, uid: 7 }]);
});

test("two mailboxes may hold the same message", async ({ desk }) => {
  const [one, other] = [await mailbox(desk), await mailbox(desk, "sales")];
  await storeMail(desk.system(), { raw, mailbox: { id: one, uidValidity: 1, uid: 7 } });
  await storeMail(desk.system(), { raw, mailbox: { id: other, uidValidity: 1, uid: 7 } });
  expect(await ledger(desk)).toMatchObject([
    { mailboxId: one, outcome: null },
    { mailboxId: other, outcome: "duplicate" },
  ]);
});

test("takes the message of a server that gives two messages one UID", async ({ desk }) => {
  const place = { id: await mailbox(desk), uidValidity: 1, uid: 7 };
  await storeMail(desk.system(), { raw, mailbox: place });
  const other = await storeMail(desk.system(), { raw: Buffer.from("another"), mailbox: place });

  expect(other.state).toBe("stored");
  expect((await ledger(desk))[1]).toMatchObject({ mailboxId: null, uid: null });
});

test("is stored once by any number of fetchers", async ({ desk }) => {
  const place = { id: await mailbox(desk), uidValidity: 1, uid: 7 };
  const stored = await Promise.all(Array.from({ length: 10 }, () => storeMail(desk.system(), { raw, mailbox: place })));
  expect(stored.filter(({ state }) => state === "stored")).toHaveLength(1);
  expect(await ledger(desk)).toHaveLength(1);
});

test("keeps the beginning of a message that is too large, and says so", async ({ desk }) => {
  await storeMail(desk.system(), { raw: Buffer.alloc(LARGEST_MAIL + 1, "x") });
  const [row] = await ledger(desk);
  expect(row).toMatchObject({ size: LARGEST_MAIL + 1, reason: "too_large" });
  expect(row!.raw).toHaveLength(LARGEST_MAIL);
});

test("is for the desk and for admins", async ({ desk }) => {
  await expect(storeMail(desk.supervisor(), { raw })).rejects.toMatchRefusal("forbidden");
});

import { asc, eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailLedger } from "@/db/schema/intake";
import { messages, requests, tickets } from "@/db/schema/tickets";
import { matchPerson } from "@/domain/tickets/requester/match";
import { addRequest } from "@/domain/tickets/requests/add-request";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { listQuarantine } from "../ledger/list-quarantine";
import { releaseMail } from "../ledger/release-mail";
import { rereadAllMail, rereadMail } from "../ledger/reread-mail";
import { readNextMails } from "../read-mail";
import { storeMail } from "../store/store-mail";
import { salvage } from "./salvage";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A mail that once took too long to read. */
async function quarantined(desk: Desk, raw: Uint8Array, reason = "too_slow") {
  const { ledgerId } = await storeMail(desk.system(), { raw, receivedAt: new Date(desk.now.getTime() - 3_600_000) });
  await desk.db.update(mailLedger).set({ reason }).where(eq(mailLedger.id, ledgerId));
  await readNextMails(desk.system());
  return { ledgerId, ticket: (await ledgerRow(desk, ledgerId)).ticketNumber! };
}

async function ledgerRow(desk: Desk, id: number) {
  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, id));
  return row!;
}

async function ticketRow(desk: Desk, number: number) {
  const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  return row!;
}

const linesOf = (desk: Desk, number: number) =>
  desk.db.select().from(requests).where(eq(requests.ticketNumber, number)).orderBy(asc(requests.id));

const unreadable = Buffer.from("\0\n\n");

test("a mail that can be read after all makes its ticket what it would have been, on its old clock", async ({
  desk,
}) => {
  const person = await desk.person();
  const text = "Отпишите меня от рассылки по Москве и удалите мои данные.";
  const { ledgerId, ticket } = await quarantined(desk, mailOf({ from: person.email, subject: "Отписка", text }));
  const before = await ticketRow(desk, ticket);
  expect(before).toMatchObject({ quarantine: "too_slow" });
  expect(await listQuarantine(desk.supervisor())).toMatchObject([{ id: ledgerId, ticket, reason: "too_slow" }]);

  await rereadMail(desk.supervisor(), ledgerId);
  await readNextMails(desk.system());
  expect(await ticketRow(desk, ticket)).toMatchObject({
    quarantine: null,
    personId: person.id,
    subject: "Отписка",
    dueAt: before.dueAt,
    receivedAt: before.receivedAt,
  });
  expect((await linesOf(desk, ticket)).map(({ type, status }) => [type, status])).toEqual([
    ["delete", "proposed"],
    ["unsubscribe", "proposed"],
  ]);
  expect(await desk.db.select({ text: messages.text }).from(messages).where(eq(messages.ticketNumber, ticket))).toEqual(
    [{ text }],
  );
  expect(await ledgerRow(desk, ledgerId)).toMatchObject({ outcome: "ticket", reason: null, sealedFor: person.id });
  expect(await desk.trail({ ticket })).toEqual(expect.arrayContaining(["mail.reread", "ticket.matched"]));
  expect(await listQuarantine(desk.supervisor())).toEqual([]);
  await expect(rereadMail(desk.supervisor(), ledgerId)).rejects.toMatchRefusal("conflict");
});

test("a mail that still cannot be read stays, and says why it does now", async ({ desk }) => {
  const { ledgerId, ticket } = await quarantined(desk, unreadable);
  await rereadMail(desk.admin(), ledgerId);
  await readNextMails(desk.system());
  expect(await ticketRow(desk, ticket)).toMatchObject({ quarantine: "not_a_message", status: "new" });
  expect(await ledgerRow(desk, ledgerId)).toMatchObject({ outcome: "quarantined", reason: "not_a_message" });
});

test("what can be told of an unreadable mail is its subject as it was meant, and its sender as it stands", () => {
  const head =
    "From: =?utf-8?B?Ym9zc0BiYW5rLmV4YW1wbGU=?= <eve@mail.example>\r\nSubject: =?utf-8?B?0J7RgtC/0LjRgdC60LA=?=";
  expect(salvage(Buffer.from(`${head}\r\n\r\nx`))).toMatchObject({ from: "eve@mail.example", subject: "Отписка" });
});

test("all are read again at once, and each ends for itself", async ({ desk }) => {
  await quarantined(desk, unreadable);
  await quarantined(desk, mailOf({ text: "Unsubscribe me", id: "1@mail.example" }));
  await quarantined(desk, mailOf({ text: "Delete my data", id: "2@mail.example" }));
  expect(await rereadAllMail(desk.admin())).toBe(3);
  expect(await listQuarantine(desk.admin())).toEqual([]);
  await readNextMails(desk.system());
  expect(await listQuarantine(desk.admin())).toHaveLength(1);
  expect(await desk.db.$count(tickets)).toBe(3);
});

test("what staff have put on the ticket meanwhile stays", async ({ desk }) => {
  const person = await desk.person();
  const { ledgerId, ticket } = await quarantined(desk, mailOf({ text: "Пришлите копию моих данных" }));
  await addRequest(desk.agent(), ticket, { type: "delete" });
  await matchPerson(desk.agent(), ticket, person.id);
  expect((await ledgerRow(desk, ledgerId)).sealedFor).toBe(person.id);
  await rereadMail(desk.admin(), ledgerId);
  await readNextMails(desk.system());
  expect((await ticketRow(desk, ticket)).personId).toBe(person.id);
  expect((await linesOf(desk, ticket)).map(({ type, status }) => [type, status])).toEqual([
    ["access", "proposed"],
    ["delete", "open"],
  ]);
});

test("whoever has read the source with their own eyes releases the ticket, once", async ({ desk }) => {
  const { ledgerId, ticket } = await quarantined(desk, unreadable);
  await releaseMail(desk.agent(), ticket);
  expect(await ticketRow(desk, ticket)).toMatchObject({ quarantine: null, assigneeId: desk.staffId("agent") });
  expect(await ledgerRow(desk, ledgerId)).toMatchObject({ outcome: "ticket" });
  await expect(releaseMail(desk.agent(), ticket)).rejects.toMatchRefusal("conflict");
  await expect(releaseMail(desk.colleague(), ticket)).rejects.toMatchRefusal("claimed_by_other");
});

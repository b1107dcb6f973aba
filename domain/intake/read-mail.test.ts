import { and, eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailLedger } from "@/db/schema/intake";
import { messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { openEnvelope } from "@/domain/outbox/envelope";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { outgoing, requestRows, takeMail, ticketRows } from "@/tests/mail/take-mail";
import { addMailbox } from "./mailboxes/add";
import { readNextMails } from "./read-mail";
import { LARGEST_MAIL, storeMail } from "./store/store-mail";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HOUR = 60 * 60 * 1000;

function later(acting: Acting, milliseconds: number): Acting {
  return { ...acting, now: new Date(acting.now.getTime() + milliseconds) };
}

test("a request becomes a ticket about the person, its requests proposed", async ({ desk }) => {
  const person = await desk.person();
  const receivedAt = new Date(desk.now.getTime() - HOUR);
  const raw = mailOf({
    from: `Анна <${person.email}>`,
    subject: "Отписка",
    text: "Отпишите меня от рассылки по Москве.",
  });
  const { ledgerId } = await storeMail(desk.system(), { raw, receivedAt });
  expect(await readNextMails(desk.system())).toBe(true);
  expect(await readNextMails(desk.system())).toBe(false);

  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, ledgerId));
  expect(row).toMatchObject({ state: "done", outcome: "ticket", senderNormalised: person.email, subject: "Отписка" });
  const [ticket] = await ticketRows(desk, row!.ticketNumber!);
  expect(ticket).toMatchObject({
    channel: "email",
    receivedAt,
    personId: person.id,
    requesterName: "Анна",
    locale: "ru",
  });
  expect(await requestRows(desk, ticket!.number)).toMatchObject([
    { type: "unsubscribe", region: "RU-MOW", status: "proposed" },
  ]);
  expect(await desk.trail({ ticket: ticket!.number })).toEqual(["ticket.opened", "ticket.matched", "mail.read"]);
});

test("a mail that asks nothing in particular wants an answer", async ({ desk }) => {
  const { ticketNumber } = await takeMail(desk.system(), mailOf({ text: "Добрый день." }));
  expect(await requestRows(desk, ticketNumber!)).toMatchObject([{ type: "question", status: "proposed" }]);
});

test("names what is no request, and answers none of it", async ({ desk }) => {
  const away = mailOf({ text: "Я в отпуске.", headers: ["Auto-Submitted: auto-replied"] });
  expect(await takeMail(desk.system(), away)).toMatchObject({
    outcome: "non_request",
    reason: "auto_reply",
    ticketNumber: null,
  });
  expect(await desk.db.$count(tickets)).toBe(0);
  expect(await outgoing(desk)).toHaveLength(0);
});

test("acknowledges with number and deadline, never with the requester's words", async ({ desk }) => {
  const row = await takeMail(
    desk.system(),
    mailOf({ text: "Отпишите меня. Тайное слово: берёза.", id: "first@mail.example" }),
  );
  const [mail] = await outgoing(desk);
  expect(mail).toMatchObject({ purpose: "acknowledgement", state: "queued", ticketNumber: row.ticketNumber });
  const envelope = openEnvelope(mail!.mailMessageId, mail!.envelope!);
  expect(envelope).toMatchObject({ to: "anna@mail.example", inReplyTo: "first@mail.example" });
  expect(envelope.text).toContain(`№ ${row.ticketNumber}`);
  expect(`${envelope.subject}${envelope.text}`).not.toContain("берёза");
});

test("acknowledges a sender once an hour", async ({ desk }) => {
  await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }));
  await takeMail(later(desk.system(), HOUR - 1), mailOf({ text: "Отпишите меня, прошу" }));
  expect(await outgoing(desk)).toHaveLength(1);
  await takeMail(later(desk.system(), HOUR), mailOf({ text: "Отпишите меня, очень прошу" }));
  expect(await outgoing(desk)).toHaveLength(2);
});

test.for([
  ["a null return path", { headers: ["Return-Path: <>"] }],
  ["a list", { headers: ["List-Id: <all.mail.example>"] }],
  ["bulk mail", { headers: ["Precedence: bulk"] }],
  ["a robot", { from: "no-reply@mail.example" }],
  ["two authors", { from: "anna@mail.example, boris@mail.example" }],
  ["ourselves", { from: "privacy@desk.example" }],
] as const)("does not acknowledge %s", async ([, mail], { desk }) => {
  const account = {
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "x",
    folder: "INBOX",
  };
  await addMailbox(desk.admin(), { ...account, address: "privacy@desk.example" });
  await takeMail(desk.system(), mailOf({ text: "Отпишите меня", ...mail }));
  expect(await outgoing(desk)).toHaveLength(0);
});

test("a reply to our mail, or to one's own, joins the ticket", async ({ desk }) => {
  const first = await takeMail(desk.system(), mailOf({ text: "Отпишите меня", id: "first@mail.example" }));
  const [ours] = await outgoing(desk);
  const toOurs = mailOf({ text: "И удалите мои данные", headers: [`In-Reply-To: <${ours!.mailMessageId}>`] });
  const toTheirs = mailOf({ text: "Спасибо!", headers: ["References: <first@mail.example> <x@mail.example>"] });

  for (const raw of [toOurs, toTheirs])
    expect(await takeMail(desk.system(), raw)).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
  const types = (await requestRows(desk, first.ticketNumber!)).map((request) => request.type);
  expect(types).toEqual(["unsubscribe", "delete"]);
  expect(await desk.db.$count(messages, eq(messages.ticketNumber, first.ticketNumber!))).toBe(3);
  expect(await outgoing(desk)).toHaveLength(1);
});

test("people who answer the same newsletter do not meet on one ticket", async ({ desk }) => {
  const headers = ["In-Reply-To: <newsletter@portal.example>"];
  const anna = await takeMail(desk.system(), mailOf({ text: "Отпишите меня", headers }));
  const boris = await takeMail(desk.system(), mailOf({ from: "boris@mail.example", text: "Отпишите меня", headers }));
  expect(boris.ticketNumber).not.toBe(anna.ticketNumber);
});

test("a stranger who answers our mail with a request gets a ticket of their own", async ({ desk }) => {
  const first = await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }));
  const headers = [`In-Reply-To: <${(await outgoing(desk))[0]!.mailMessageId}>`];
  const stranger = { from: "stranger@mail.example", headers };

  const asks = await takeMail(desk.system(), mailOf({ ...stranger, text: "Удалите мои данные" }));
  expect(asks).toMatchObject({ outcome: "ticket" });
  const thanks = await takeMail(desk.system(), mailOf({ ...stranger, text: "Передам ей" }));
  expect(thanks).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
});

test("a follow-up opens a resolved ticket again for a week, later it is a new one", async ({ desk }) => {
  const first = await takeMail(desk.system(), mailOf({ text: "Отпишите меня", id: "first@mail.example" }));
  const [request] = await requestRows(desk, first.ticketNumber!);
  await refuseRequest(desk.agent(), request!.id, "withdrawn");
  await resolveTicket(desk.agent(), first.ticketNumber!);
  const again = (text: string) => mailOf({ text, headers: ["In-Reply-To: <first@mail.example>"] });

  const late = await takeMail(later(desk.system(), 8 * 24 * HOUR), again("Отпишите меня всё же"));
  expect(late).toMatchObject({ outcome: "ticket" });
  const soon = await takeMail(later(desk.system(), 24 * HOUR), again("Отпишите меня наконец"));
  expect(soon).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
  expect(await desk.trail({ ticket: first.ticketNumber! })).toContain("ticket.reopened");
});

test("two desks that answer each other fall silent", async ({ desk }) => {
  const theirs = (text: string, parent: string | null) =>
    mailOf({ from: "desk@other.example", text, headers: parent ? [`In-Reply-To: <${parent}>`] : [] });
  await takeMail(desk.system(), theirs("Отпишите меня от рассылки", null));
  for (let round = 0; round < 10; round += 1) {
    const last = (await outgoing(desk)).at(-1)!;
    await takeMail(
      desk.system(),
      theirs(`Ваше письмо получено, обращение ${round}`, round % 2 ? last.mailMessageId : null),
    );
  }
  expect(await outgoing(desk)).toHaveLength(1);
});

test("what cannot be read is a quarantine ticket with its clock, and the next mail is read", async ({ desk }) => {
  const poison = await takeMail(desk.system(), Buffer.from([0, 1, 2, 255, 254, 10, 10]));
  expect(poison).toMatchObject({ outcome: "quarantined", reason: "not_a_message" });
  const [ticket] = await ticketRows(desk, poison.ticketNumber!);
  expect(ticket).toMatchObject({ quarantine: "not_a_message", receivedAt: desk.now });
  expect(await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }))).toMatchObject({ outcome: "ticket" });
});

test("what is too large shows who wrote", async ({ desk }) => {
  const raw = Buffer.alloc(LARGEST_MAIL + 1, "x");
  raw.write("From: Anna <anna@mail.example>\r\nSubject: Photos\r\n\r\n");
  const row = await takeMail(desk.system(), raw);
  expect(row).toMatchObject({ outcome: "quarantined", reason: "too_large", sender: "anna@mail.example" });
  expect((await ticketRows(desk, row.ticketNumber!))[0]).toMatchObject({
    subject: "Photos",
    contactNormalised: "anna@mail.example",
  });
});

test("is read once by any number of readers", async ({ desk }) => {
  for (const text of ["one", "two", "three"]) await storeMail(desk.system(), { raw: mailOf({ text }) });
  await Promise.all(Array.from({ length: 8 }, () => readNextMails(desk.system())));
  while (await readNextMails(desk.system()));
  expect(await desk.db.$count(mailLedger, and(eq(mailLedger.outcome, "ticket")))).toBe(3);
  expect(await desk.db.$count(tickets)).toBe(3);
});

test("is for the desk and for admins", async ({ desk }) => {
  await expect(readNextMails(desk.agent())).rejects.toMatchRefusal("forbidden");
});

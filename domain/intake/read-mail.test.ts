import { and, asc, eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailLedger } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { messages, requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { openEnvelope } from "@/domain/outbox/envelope";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail-of";
import { addMailbox } from "./mailboxes/add";
import { readMail, readNextMails } from "./read-mail";
import { LARGEST_MAIL, storeMail } from "./store/store-mail";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HOUR = 60 * 60 * 1000;

/** Stores a message, reads it, and answers its row of the ledger. */
async function take(acting: Acting, raw: string | Uint8Array) {
  const { ledgerId } = await storeMail(acting, { raw: Buffer.from(raw) });
  await readMail(acting, ledgerId);
  const { outcome, reason, ticketNumber, sender } = mailLedger;
  const [row] = await acting.db
    .select({ outcome, reason, ticketNumber, sender })
    .from(mailLedger)
    .where(eq(mailLedger.id, ledgerId));
  return row!;
}

const ofTicket = (desk: Desk, number: number) => desk.db.select().from(tickets).where(eq(tickets.number, number));
const requestsOf = (desk: Desk, number: number) =>
  desk.db.select().from(requests).where(eq(requests.ticketNumber, number)).orderBy(asc(requests.id));
const outgoing = (desk: Desk) => desk.db.select().from(outbox).orderBy(asc(outbox.id));

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
  const [ticket] = await ofTicket(desk, row!.ticketNumber!);
  expect(ticket).toMatchObject({
    channel: "email",
    receivedAt,
    personId: person.id,
    requesterName: "Анна",
    locale: "ru",
  });
  expect(await requestsOf(desk, ticket!.number)).toMatchObject([
    { type: "unsubscribe", region: "RU-MOW", status: "proposed" },
  ]);
  expect(await desk.trail({ ticket: ticket!.number })).toEqual(["ticket.opened", "ticket.matched", "mail.read"]);
});

test("a mail that asks nothing in particular wants an answer", async ({ desk }) => {
  const { ticketNumber } = await take(desk.system(), mailOf({ text: "Добрый день." }));
  expect(await requestsOf(desk, ticketNumber!)).toMatchObject([{ type: "question", status: "proposed" }]);
});

test("names what is no request, and answers none of it", async ({ desk }) => {
  const away = mailOf({ text: "Я в отпуске.", headers: ["Auto-Submitted: auto-replied"] });
  expect(await take(desk.system(), away)).toMatchObject({
    outcome: "non_request",
    reason: "auto_reply",
    ticketNumber: null,
  });
  expect(await desk.db.$count(tickets)).toBe(0);
  expect(await outgoing(desk)).toHaveLength(0);
});

test("acknowledges with number and deadline, never with the requester's words", async ({ desk }) => {
  const row = await take(
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
  await take(desk.system(), mailOf({ text: "Отпишите меня" }));
  await take(later(desk.system(), HOUR - 1), mailOf({ text: "Отпишите меня, прошу" }));
  expect(await outgoing(desk)).toHaveLength(1);
  await take(later(desk.system(), HOUR), mailOf({ text: "Отпишите меня, очень прошу" }));
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
  await take(desk.system(), mailOf({ text: "Отпишите меня", ...mail }));
  expect(await outgoing(desk)).toHaveLength(0);
});

test("a reply to our mail, or to one's own, joins the ticket", async ({ desk }) => {
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня", id: "first@mail.example" }));
  const [ours] = await outgoing(desk);
  const toOurs = mailOf({ text: "И удалите мои данные", headers: [`In-Reply-To: <${ours!.mailMessageId}>`] });
  const toTheirs = mailOf({ text: "Спасибо!", headers: ["References: <first@mail.example> <x@mail.example>"] });

  for (const raw of [toOurs, toTheirs])
    expect(await take(desk.system(), raw)).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
  const types = (await requestsOf(desk, first.ticketNumber!)).map((request) => request.type);
  expect(types).toEqual(["unsubscribe", "delete"]);
  expect(await desk.db.$count(messages, eq(messages.ticketNumber, first.ticketNumber!))).toBe(3);
  expect(await outgoing(desk)).toHaveLength(1);
});

test("people who answer the same newsletter do not meet on one ticket", async ({ desk }) => {
  const headers = ["In-Reply-To: <newsletter@portal.example>"];
  const anna = await take(desk.system(), mailOf({ text: "Отпишите меня", headers }));
  const boris = await take(desk.system(), mailOf({ from: "boris@mail.example", text: "Отпишите меня", headers }));
  expect(boris.ticketNumber).not.toBe(anna.ticketNumber);
});

test("a stranger who answers our mail with a request gets a ticket of their own", async ({ desk }) => {
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня" }));
  const headers = [`In-Reply-To: <${(await outgoing(desk))[0]!.mailMessageId}>`];
  const stranger = { from: "stranger@mail.example", headers };

  const asks = await take(desk.system(), mailOf({ ...stranger, text: "Удалите мои данные" }));
  expect(asks).toMatchObject({ outcome: "ticket" });
  const thanks = await take(desk.system(), mailOf({ ...stranger, text: "Передам ей" }));
  expect(thanks).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
});

test("a follow-up opens a resolved ticket again for a week, later it is a new one", async ({ desk }) => {
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня", id: "first@mail.example" }));
  const [request] = await requestsOf(desk, first.ticketNumber!);
  await refuseRequest(desk.agent(), request!.id, "withdrawn");
  await resolveTicket(desk.agent(), first.ticketNumber!);
  const again = (text: string) => mailOf({ text, headers: ["In-Reply-To: <first@mail.example>"] });

  const late = await take(later(desk.system(), 8 * 24 * HOUR), again("Отпишите меня всё же"));
  expect(late).toMatchObject({ outcome: "ticket" });
  const soon = await take(later(desk.system(), 24 * HOUR), again("Отпишите меня наконец"));
  expect(soon).toMatchObject({ outcome: "appended", ticketNumber: first.ticketNumber });
  expect(await desk.trail({ ticket: first.ticketNumber! })).toContain("ticket.reopened");
});

test("a bounce is noted on the mail it answers, and opens what relied on it", async ({ desk }) => {
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [request] = await requestsOf(desk, first.ticketNumber!);
  await refuseRequest(desk.agent(), request!.id, "withdrawn");
  await resolveTicket(desk.agent(), first.ticketNumber!);
  const [confirmation] = await desk.db.select().from(outbox).where(eq(outbox.purpose, "confirmation"));

  const bounce = await take(desk.system(), bounceOf(confirmation!.mailMessageId));
  expect(bounce).toMatchObject({ outcome: "non_request", reason: "bounce", ticketNumber: first.ticketNumber });
  const trail = await desk.trail({ ticket: first.ticketNumber! });
  expect(trail.slice(-3)).toEqual(["ticket.not_told", "ticket.reopened", "mail.read"]);
});

test("a warning that our mail is late is no failure, a return in mere words is", async ({ desk }) => {
  await take(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [sent] = await outgoing(desk);
  const told = (subject: string, text: string) =>
    mailOf({
      from: "MAILER-DAEMON@mx.example",
      subject,
      text: `${text}\r\n\r\nMessage-ID: <${sent!.mailMessageId}>\r\n`,
    });

  await take(desk.system(), told("Warning: message 1x delayed 24 hours", "It has not yet been delivered."));
  expect((await outgoing(desk))[0]).toMatchObject({ failure: null });
  await take(desk.system(), told("failure notice", "Sorry, no mailbox here by that name."));
  expect((await outgoing(desk))[0]).toMatchObject({ failure: "bounced" });
});

test("a complaint unsubscribes the recipient it names, not the provider that sent it", async ({ desk }) => {
  const person = await desk.person();
  const { ticketNumber } = await take(desk.system(), complaintOf(person.email));
  expect((await ofTicket(desk, ticketNumber!))[0]).toMatchObject({
    contactNormalised: person.email,
    personId: person.id,
  });
  expect(await requestsOf(desk, ticketNumber!)).toMatchObject([{ type: "unsubscribe", region: null }]);
  expect(await outgoing(desk)).toHaveLength(0);
});

test("a complaint that hides who complained is about whom our mail went to", async ({ desk }) => {
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [sent] = await outgoing(desk);
  const hidden = (id: string) =>
    reportOf("feedback-report", "Feedback-Type: abuse\r\n", `To: redacted@isp.test\r\nMessage-ID: <${id}>\r\n\r\n`);

  const ours = await take(desk.system(), hidden(sent!.mailMessageId));
  expect(ours.ticketNumber).not.toBe(first.ticketNumber);
  expect((await ofTicket(desk, ours.ticketNumber!))[0]).toMatchObject({ contactNormalised: "anna@mail.example" });

  const strange = await take(desk.system(), hidden("elsewhere@isp.test"));
  expect((await ofTicket(desk, strange.ticketNumber!))[0]).toMatchObject({ contactNormalised: null, personId: null });
});

test("two desks that answer each other fall silent", async ({ desk }) => {
  const theirs = (text: string, parent: string | null) =>
    mailOf({ from: "desk@other.example", text, headers: parent ? [`In-Reply-To: <${parent}>`] : [] });
  await take(desk.system(), theirs("Отпишите меня от рассылки", null));
  for (let round = 0; round < 10; round += 1) {
    const last = (await outgoing(desk)).at(-1)!;
    await take(
      desk.system(),
      theirs(`Ваше письмо получено, обращение ${round}`, round % 2 ? last.mailMessageId : null),
    );
  }
  expect(await outgoing(desk)).toHaveLength(1);
});

test("what cannot be read is a quarantine ticket with its clock, and the next mail is read", async ({ desk }) => {
  const poison = await take(desk.system(), Buffer.from([0, 1, 2, 255, 254, 10, 10]));
  expect(poison).toMatchObject({ outcome: "quarantined", reason: "not_a_message" });
  const [ticket] = await ofTicket(desk, poison.ticketNumber!);
  expect(ticket).toMatchObject({ quarantine: "not_a_message", receivedAt: desk.now });
  expect(await take(desk.system(), mailOf({ text: "Отпишите меня" }))).toMatchObject({ outcome: "ticket" });
});

test("what is too large shows who wrote", async ({ desk }) => {
  const raw = Buffer.alloc(LARGEST_MAIL + 1, "x");
  raw.write("From: Anna <anna@mail.example>\r\nSubject: Photos\r\n\r\n");
  const row = await take(desk.system(), raw);
  expect(row).toMatchObject({ outcome: "quarantined", reason: "too_large", sender: "anna@mail.example" });
  expect((await ofTicket(desk, row.ticketNumber!))[0]).toMatchObject({
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

const REPORT_PART = (type: string, text: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;

/** A multipart/report (RFC 6522): what a human reads, what a machine reads, and the mail it is about. */
function reportOf(report: string, machine: string, original: string): Buffer {
  return mailOf({
    from: "MAILER-DAEMON@mail.example",
    headers: [
      "Return-Path: <>",
      "MIME-Version: 1.0",
      `Content-Type: multipart/report; report-type=${report}; boundary="b"`,
    ],
    text: `${REPORT_PART("text/plain", "A report")}${REPORT_PART(`message/${report}`, machine)}${REPORT_PART("message/rfc822", original)}--b--`,
  });
}

function bounceOf(messageId: string): Buffer {
  const status =
    "Reporting-MTA: dns; mx.mail.example\r\n\r\nFinal-Recipient: rfc822; anna@mail.example\r\nAction: failed\r\n";
  return reportOf("delivery-status", status, `Message-ID: <${messageId}>\r\n\r\n`);
}

function complaintOf(recipient: string): Buffer {
  const feedback = `Feedback-Type: abuse\r\nVersion: 1\r\nUser-Agent: Test/1\r\nOriginal-Rcpt-To: ${recipient}\r\n`;
  return reportOf(
    "feedback-report",
    feedback,
    `From: news@portal.example\r\nTo: ${recipient}\r\nSubject: News\r\n\r\nNews\r\n`,
  );
}

import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { outbox } from "@/db/schema/outbox";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { outgoing, requestRows, takeMail, ticketRows } from "@/tests/mail/take-mail";

// The reading process takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test("a bounce is noted on the mail it answers, and opens what relied on it", async ({ desk }) => {
  const first = await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [request] = await requestRows(desk, first.ticketNumber!);
  await refuseRequest(desk.agent(), request!.id, "withdrawn");
  await resolveTicket(desk.agent(), first.ticketNumber!);
  const [confirmation] = await desk.db.select().from(outbox).where(eq(outbox.purpose, "confirmation"));

  const bounce = await takeMail(desk.system(), bounceOf(confirmation!.mailMessageId));
  expect(bounce).toMatchObject({ outcome: "non_request", reason: "bounce", ticketNumber: first.ticketNumber });
  const trail = await desk.trail({ ticket: first.ticketNumber! });
  expect(trail.slice(-3)).toEqual(["ticket.not_told", "ticket.reopened", "mail.read"]);
});

test("a warning that our mail is late is no failure, a return in mere words is", async ({ desk }) => {
  await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [sent] = await outgoing(desk);
  const told = (subject: string, text: string) =>
    mailOf({
      from: "MAILER-DAEMON@mx.example",
      subject,
      text: `${text}\r\n\r\nMessage-ID: <${sent!.mailMessageId}>\r\n`,
    });

  await takeMail(desk.system(), told("Warning: message 1x delayed 24 hours", "It has not yet been delivered."));
  expect((await outgoing(desk))[0]).toMatchObject({ failure: null });
  await takeMail(desk.system(), told("failure notice", "Sorry, no mailbox here by that name."));
  expect((await outgoing(desk))[0]).toMatchObject({ failure: "bounced" });
});

test("a complaint unsubscribes the recipient it names, not the provider that sent it", async ({ desk }) => {
  const person = await desk.person();
  const { ticketNumber } = await takeMail(desk.system(), complaintOf(person.email));
  expect((await ticketRows(desk, ticketNumber!))[0]).toMatchObject({
    contactNormalised: person.email,
    personId: person.id,
  });
  expect(await requestRows(desk, ticketNumber!)).toMatchObject([{ type: "unsubscribe", region: null }]);
  expect(await outgoing(desk)).toHaveLength(0);
});

test("a complaint that hides who complained is about whom our mail went to", async ({ desk }) => {
  const first = await takeMail(desk.system(), mailOf({ text: "Отпишите меня" }));
  const [sent] = await outgoing(desk);
  const hidden = (id: string) =>
    reportOf("feedback-report", "Feedback-Type: abuse\r\n", `To: redacted@isp.test\r\nMessage-ID: <${id}>\r\n\r\n`);

  const ours = await takeMail(desk.system(), hidden(sent!.mailMessageId));
  expect(ours.ticketNumber).not.toBe(first.ticketNumber);
  expect((await ticketRows(desk, ours.ticketNumber!))[0]).toMatchObject({ contactNormalised: "anna@mail.example" });

  const strange = await takeMail(desk.system(), hidden("elsewhere@isp.test"));
  expect((await ticketRows(desk, strange.ticketNumber!))[0]).toMatchObject({ contactNormalised: null, personId: null });
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

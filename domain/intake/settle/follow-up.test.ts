import { asc, eq } from "drizzle-orm";
import { vi } from "vitest";
import { mailLedger, triageCorrections } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { replyAddress } from "@/domain/outbox/reply-address";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { readTicket } from "@/domain/tickets/read/read";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { type Desk, expect, test } from "@/tests/desk";
import { mailOf } from "@/tests/mail/mail-of";
import { treatAsRequest } from "../ledger/treat-as-request";
import { readMail } from "../read-mail";
import { storeMail } from "../store/store-mail";

// A reader of its own takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * 60 * 60 * 1000;

async function take(acting: Acting, raw: Uint8Array, receivedAt = acting.now) {
  const { ledgerId } = await storeMail(acting, { raw, receivedAt });
  await readMail(acting, ledgerId);
  const [row] = await acting.db.select().from(mailLedger).where(eq(mailLedger.id, ledgerId));
  return row!;
}

function later(acting: Acting, days: number): Acting {
  return { ...acting, now: new Date(acting.now.getTime() + days * DAY) };
}

/** A mail that was answered: the ticket, and the Message-ID of what we sent. */
async function resolved(desk: Desk): Promise<{ number: number; ours: string }> {
  const { ticketNumber } = await take(desk.system(), mailOf({ text: "Отпишите меня", id: "first@mail.example" }));
  const lines = await desk.db.select().from(requests).where(eq(requests.ticketNumber, ticketNumber!));
  for (const { id } of lines) await refuseRequest(desk.agent(), id, "not_found");
  await resolveTicket(desk.agent(), ticketNumber!);
  const [mail] = await desk.db.select().from(outbox).orderBy(asc(outbox.id));
  return { number: ticketNumber!, ours: mail!.mailMessageId };
}

const answering = (id: string, text: string, from?: string) =>
  mailOf({ text, from, subject: "Re: ответ", headers: [`In-Reply-To: <${id}>`] });

test("within a week a follow-up opens the ticket again; what it asks anew has a clock of its own", async ({ desk }) => {
  const { number, ours } = await resolved(desk);
  const { dueAt } = await readTicket(desk.agent(), number);
  const week = later(desk.system(), 7);
  expect(await take(week, answering(ours, "И удалите мои данные"))).toMatchObject({
    outcome: "appended",
    ticketNumber: number,
  });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket).toMatchObject({ status: "open", dueAt, resolvedAt: null });
  expect(ticket.requests.map(({ type, askedAt, dueAt }) => ({ type, askedAt, dueAt }))).toEqual([
    { type: "unsubscribe", askedAt: null, dueAt: null },
    { type: "delete", askedAt: week.now, dueAt: new Date(week.now.getTime() + DAY) },
  ]);
});

test("later it opens a new ticket that follows the old one", async ({ desk }) => {
  const { number, ours } = await resolved(desk);
  const late = { ...later(desk.system(), 7), now: new Date(later(desk.system(), 7).now.getTime() + 1000) };
  const row = await take(late, answering(ours, "Напоминаю"));
  expect(row.outcome).toBe("ticket");
  expect((await readTicket(desk.agent(), row.ticketNumber!)).relations.follows).toBe(number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({
    status: "resolved",
    relations: { followedBy: [row.ticketNumber] },
  });
});

test("who answers a newsletter that many have joins nobody's ticket, nor does a subject alone", async ({ desk }) => {
  const newsletter = "campaign-12@mailer.example";
  const first = await take(desk.system(), answering(newsletter, "Отпишите меня", "a@mail.example"));
  const second = await take(desk.system(), answering(newsletter, "Отпишите меня тоже", "b@mail.example"));
  const alike = await take(
    desk.system(),
    mailOf({ text: "Отпишите меня!", from: "a@mail.example", subject: "Re: ответ" }),
  );
  expect([first, second, alike].map(({ outcome }) => outcome)).toEqual(["ticket", "ticket", "ticket"]);
  expect(await desk.db.$count(tickets)).toBe(3);
});

test("a stranger who has our mail and asks for something gets a ticket of their own", async ({ desk }) => {
  const { number, ours } = await resolved(desk);
  const asks = await take(desk.system(), answering(ours, "Удалите мои данные", "other@mail.example"));
  expect(asks.outcome).toBe("ticket");
  expect(asks.ticketNumber).not.toBe(number);
  const thanks = await take(desk.system(), answering(ours, "Спасибо!", "other@mail.example"));
  expect(thanks).toMatchObject({ outcome: "appended", ticketNumber: number });
});

test("an answer to a merged ticket goes to the one that keeps it", async ({ desk }) => {
  const from = "anna@mail.example";
  const first = await take(desk.system(), mailOf({ text: "Отпишите меня", from, id: "1@mail.example" }));
  const second = await take(desk.system(), mailOf({ text: "Отпишите же меня", from, id: "2@mail.example" }));
  const { target } = await mergeTickets(desk.agent(), second.ticketNumber!, first.ticketNumber!);
  const row = await take(desk.system(), answering("2@mail.example", "Ну что там?", from));
  expect(row).toMatchObject({ outcome: "appended", ticketNumber: target });
});

test("a mail believed to be none is taken as a request, by the clock it came with", async ({ desk }) => {
  const receivedAt = new Date(desk.now.getTime() - 5 * 60 * 60 * 1000);
  const away = mailOf({
    text: "Я в отпуске до 5 мая, отвечу по возвращении.",
    headers: ["Auto-Submitted: auto-replied"],
  });
  const { id, outcome, rule } = await take(desk.system(), away, receivedAt);
  expect(outcome).toBe("non_request");
  await expect(treatAsRequest(desk.agent(), id)).rejects.toMatchRefusal("forbidden");
  await treatAsRequest(desk.supervisor(), id);
  await readMail(desk.system(), id);

  const [row] = await desk.db.select().from(mailLedger).where(eq(mailLedger.id, id));
  expect(row).toMatchObject({ outcome: "ticket", ticketNumber: expect.any(Number), reason: null, rule: null });
  const ticket = row!.ticketNumber!;
  expect(await readTicket(desk.agent(), ticket)).toMatchObject({
    status: "new",
    receivedAt,
    requests: [{ type: "question", status: "proposed" }],
  });
  expect(await desk.db.select().from(triageCorrections)).toMatchObject([{ kind: "was_a_request", rule, ledgerId: id }]);
  await expect(treatAsRequest(desk.supervisor(), id)).rejects.toMatchRefusal("conflict");
  await expect(treatAsRequest(desk.supervisor(), id + 99)).rejects.toMatchRefusal("not_found");
  await dismissTicket(desk.agent(), ticket, "auto_reply");
});

test("a mail to the signed address of a ticket joins it, whatever it answers; a changed address joins nothing", async ({
  desk,
}) => {
  const { ticketNumber: number } = await take(
    desk.system(),
    mailOf({ text: "Отпишите меня", id: "first@mail.example" }),
  );
  const signed = replyAddress("privacy@desk.example", number!);
  const to = (address: string) => mailOf({ text: `Спасибо, ${address}`, headers: [`Delivered-To: ${address}`] });

  expect(await take(desk.system(), to(signed))).toMatchObject({ outcome: "appended", ticketNumber: number });
  const forged = signed.replace(`+r${number}.`, `+r${number! + 1}.`);
  expect(await take(desk.system(), to(forged))).toMatchObject({ outcome: "ticket" });
});

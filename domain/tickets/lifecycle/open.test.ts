import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { openTicket } from "./open";

const HOUR = 3_600_000;

test("opens with 24 hours from receipt and matches the one person who has the contact", async ({ desk }) => {
  const person = await desk.person();
  const receivedAt = new Date(desk.now.getTime() - 5 * HOUR);
  const { number } = await openTicket(desk.system(), {
    channel: "email",
    receivedAt,
    contact: { kind: "email", value: person.email.toUpperCase() },
    subject: "Отпишите меня",
    message: {
      text: "Отпишите меня",
      attachments: [{ name: "a.txt", mediaType: "text/plain", content: Buffer.from("a") }],
    },
    requests: [{ type: "unsubscribe", region: "RU-MOW", proposed: true }],
  });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket).toMatchObject({ status: "new", personId: person.id, receivedAt, breached: false });
  expect(ticket.dueAt.getTime() - receivedAt.getTime()).toBe(24 * HOUR);
  expect(ticket.requests).toMatchObject([{ type: "unsubscribe", region: "RU-MOW", status: "proposed" }]);
  expect(ticket.messages).toMatchObject([{ text: "Отпишите меня", attachments: [{ name: "a.txt", size: 1 }] }]);
  expect(await desk.trail({ ticket: number })).toEqual(["ticket.opened", "ticket.matched"]);
});

test("leaves the choice to staff when several people fit", async ({ desk }) => {
  const [anna, boris] = [await desk.person(), await desk.person()];
  const { number } = await openTicket(desk.system(), {
    channel: "email",
    receivedAt: desk.now,
    contact: { kind: "email", value: anna.email },
    about: [
      { kind: "email", value: anna.email },
      { kind: "email", value: boris.email },
    ],
    requests: [{ type: "question" }],
  });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket.personId).toBeNull();
  expect(ticket.candidates.toSorted()).toEqual([anna.id, boris.id].toSorted());
});

test("refuses a receipt in the future and an invalid contact, and opens nothing", async ({ desk }) => {
  const ticket = { channel: "phone", receivedAt: desk.now, requests: [] } as const;
  const tomorrow = new Date(desk.now.getTime() + 24 * HOUR);

  await expect(openTicket(desk.agent(), { ...ticket, receivedAt: tomorrow, requests: [] })).rejects.toMatchRefusal(
    "invalid",
  );
  await expect(
    openTicket(desk.agent(), { ...ticket, contact: { kind: "phone", value: "12" }, requests: [] }),
  ).rejects.toMatchRefusal("invalid");
  expect(await desk.trail({})).toEqual([]);
});

test("the database itself forbids changing the clock", async ({ desk }) => {
  const { number } = await desk.ticket();
  await expect(
    desk.asApplication(`update tickets set due_at = due_at + interval '1 hour' where number = ${number}`),
  ).rejects.toThrow(/never moves|tickets_clock/);
  await expect(
    desk.asApplication(
      `update tickets set due_at = due_at + interval '1 hour', received_at = received_at + interval '1 hour' where number = ${number}`,
    ),
  ).rejects.toThrow("never moves");
});

import { ticketLinks } from "@/db/schema/tickets";
import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { linkTickets } from "./link";
import { unlinkTickets } from "./unlink";

test("both tickets show a link, and neither clock changes", async ({ desk }) => {
  const one = await desk.ticket();
  const other = await desk.ticket({ receivedAt: new Date(desk.now.getTime() - 3_600_000) });
  const before = await readTicket(desk.agent(), one.number);

  await linkTickets(desk.agent(), other.number, one.number);
  await linkTickets(desk.agent(), one.number, other.number);

  const linked = await readTicket(desk.agent(), one.number);
  expect(linked.dueAt).toEqual(before.dueAt);
  expect(linked.relations.linked).toMatchObject([{ number: other.number, status: "new" }]);
  expect((await readTicket(desk.agent(), other.number)).relations.linked).toMatchObject([{ number: one.number }]);
  for (const { number } of [one, other])
    expect((await desk.trail({ ticket: number })).filter((act) => act === "ticket.linked")).toHaveLength(1);
});

test("a link can be removed from either side; a missing one changes nothing", async ({ desk }) => {
  const one = await desk.ticket();
  const other = await desk.ticket();
  await linkTickets(desk.agent(), one.number, other.number);
  await unlinkTickets(desk.colleague(), other.number, one.number);
  await unlinkTickets(desk.colleague(), other.number, one.number);
  expect(await desk.db.$count(ticketLinks)).toBe(0);
  expect((await desk.trail({ ticket: one.number })).filter((act) => act === "ticket.unlinked")).toHaveLength(1);
});

test("two concurrent links, one from each side, leave one link", async ({ desk }) => {
  const one = await desk.ticket();
  const other = await desk.ticket();
  await Promise.all([
    linkTickets(desk.agent(), one.number, other.number),
    linkTickets(desk.colleague(), other.number, one.number),
  ]);
  expect(await desk.db.$count(ticketLinks)).toBe(1);
});

test("refuses a ticket with itself, and an unknown one", async ({ desk }) => {
  const { number } = await desk.ticket();
  await expect(linkTickets(desk.agent(), number, number)).rejects.toMatchRefusal("invalid");
  await expect(linkTickets(desk.agent(), number, 1)).rejects.toMatchRefusal("not_found");
  await expect(unlinkTickets(desk.agent(), 1, number)).rejects.toMatchRefusal("not_found");
});

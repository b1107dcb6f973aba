import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { type Desk, expect, test } from "@/tests/desk";
import { claimTicket } from "../assignment/claim";
import { claimNext } from "../assignment/claim-next";
import { appendFollowUp } from "../lifecycle/append-follow-up";
import { dismissTicket } from "../lifecycle/dismiss";
import { ticketCounts } from "../list/counts";
import { listTickets } from "../list/list";
import { parseSearch } from "../list/search-language/parse";
import { awaitRequester } from "./await-requester";
import { bringBackTicket } from "./bring-back";
import { nextReturn } from "./next-return";
import { snoozeTicket } from "./snooze";
import { snoozeInstant } from "./snooze-instant";

const HOUR = 3_600_000;
const after = (acting: Acting, hours: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + hours * HOUR),
});
const inHours = (desk: Desk, hours: number) => new Date(desk.now.getTime() + hours * HOUR);

async function numbers(acting: Acting, q: string): Promise<number[]> {
  const { items } = await listTickets(acting, { terms: parseSearch(q).terms });
  return items.map(({ number }) => number);
}

test("a snoozed ticket is skipped, keeps its deadline, and comes back by itself at its instant", async ({ desk }) => {
  const { number } = await desk.ticket();
  const other = await desk.ticket();
  const [before] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  expect(await snoozeTicket(desk.agent(), number, inHours(desk, 2))).toBeNull();

  expect(await numbers(desk.agent(), "unresolved -aside")).toEqual([other.number]);
  expect(await numbers(desk.agent(), "is:snoozed")).toEqual([number]);
  expect(await numbers(desk.agent(), "это:отложено")).toEqual([number]);
  expect(await numbers(desk.agent(), "unresolved")).toEqual([number, other.number]);
  expect(await ticketCounts(desk.agent())).toMatchObject({ open: 2, unassigned: 1, aside: 1 });
  expect(await claimNext(desk.agent())).toEqual({ number: other.number });
  await expect(claimNext(desk.agent())).rejects.toMatchRefusal("nothing_left");

  expect(await nextReturn(desk.agent())).toBe(2 * HOUR);
  const later = after(desk.agent(), 2);
  expect(await nextReturn(later)).toBeNull();
  expect(await numbers(later, "is:snoozed")).toEqual([]);
  expect(await ticketCounts(later)).toMatchObject({ unassigned: 1, aside: 0 });
  expect(await claimNext(later)).toEqual({ number });
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number));
  expect(ticket).toMatchObject({ dueAt: before!.dueAt, receivedAt: before!.receivedAt });
  expect(await desk.trail({ ticket: number })).toContain("ticket.snoozed");
});

test("an hour before it is due a ticket stands among the others, whatever it waits for", async ({ desk }) => {
  const { number } = await desk.ticket();
  await awaitRequester(desk.agent(), number);
  expect(await numbers(desk.agent(), "aside")).toEqual([number]);
  expect(await nextReturn(desk.agent())).toBe(23 * HOUR);
  const soon = after(desk.agent(), 23);
  expect(await numbers(soon, "aside")).toEqual([]);
  expect(await numbers(soon, "is:waiting")).toEqual([number]);
  expect(await numbers(soon, "это:ждём-заявителя")).toEqual([number]);
  expect(await claimNext(soon)).toEqual({ number });
});

test("what the requester writes brings a ticket back, and says so", async ({ desk }) => {
  const { number } = await desk.ticket();
  await awaitRequester(desk.agent(), number);
  await appendFollowUp(desk.system(), number, { message: { text: "Вот мой ответ" }, receivedAt: desk.now });
  expect(await numbers(desk.agent(), "is:waiting")).toEqual([]);
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["ticket.awaited", "ticket.brought_back"]),
  );
  await appendFollowUp(desk.system(), number, { message: { text: "И ещё" }, receivedAt: desk.now });
  expect((await desk.trail({ ticket: number })).filter((act) => act === "ticket.brought_back")).toHaveLength(1);
});

test("it is brought back by hand, and each act answers with what was agreed on before", async ({ desk }) => {
  const { number } = await desk.ticket();
  const until = inHours(desk, 3);
  await snoozeTicket(desk.agent(), number, until);
  expect(await awaitRequester(desk.agent(), number)).toEqual({ kind: "snoozed", until });
  expect(await bringBackTicket(desk.agent(), number)).toEqual({ kind: "waiting", since: desk.now });
  expect(await numbers(desk.agent(), "aside")).toEqual([]);
  await expect(bringBackTicket(desk.agent(), number)).rejects.toMatchRefusal("conflict");
});

test("a resolved ticket is not aside, and comes back from resolved among the others", async ({ desk }) => {
  const { number } = await desk.ticket();
  await awaitRequester(desk.agent(), number);
  await dismissTicket(desk.agent(), number, "spam");
  expect(await numbers(desk.agent(), "is:waiting")).toEqual([]);
  await expect(awaitRequester(desk.agent(), number)).rejects.toMatchRefusal("conflict");
  await expect(snoozeTicket(desk.agent(), number, inHours(desk, 1))).rejects.toMatchRefusal("conflict");
});

test("a colleague's ticket, a past instant, a late one and an urgent ticket are refused", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.colleague(), number);
  for (const act of [
    () => snoozeTicket(desk.agent(), number, inHours(desk, 1)),
    () => awaitRequester(desk.agent(), number),
    () => bringBackTicket(desk.agent(), number),
  ])
    await expect(act()).rejects.toMatchRefusal("claimed_by_other");
  await expect(snoozeTicket(desk.colleague(), number, desk.now)).rejects.toMatchRefusal("invalid");
  await expect(snoozeTicket(desk.colleague(), number, new Date(Number.NaN))).rejects.toMatchRefusal("invalid");
  await expect(snoozeTicket(desk.colleague(), number, inHours(desk, 25))).rejects.toMatchRefusal("beyond_due");
  await snoozeTicket(desk.colleague(), number, inHours(desk, 25), { beyondDue: true });
  const soon = after(desk.colleague(), 23.5);
  await expect(snoozeTicket(soon, number, inHours(desk, 23.8))).rejects.toMatchRefusal("due_soon");
  await expect(snoozeTicket(desk.agent(), 0, inHours(desk, 1))).rejects.toMatchRefusal("not_found");
});

describe("snoozeInstant", () => {
  const now = new Date("2026-11-30T22:30:00Z");

  test("tomorrow is nine o'clock of the reader's next day", () => {
    expect(snoozeInstant("tomorrow", now, "UTC").toISOString()).toBe("2026-12-01T09:00:00.000Z");
    expect(snoozeInstant("tomorrow", now, "Europe/Moscow").toISOString()).toBe("2026-12-02T06:00:00.000Z");
    expect(snoozeInstant("tomorrow", new Date("2026-03-28T12:00:00Z"), "Europe/Berlin").toISOString()).toBe(
      "2026-03-29T07:00:00.000Z",
    );
  });

  test("an own time is one of the reader's clock, and what is none is refused", () => {
    expect(snoozeInstant("2026-12-01T14:30", now, "Asia/Tokyo").toISOString()).toBe("2026-12-01T05:30:00.000Z");
    expect(snoozeInstant("two_hours", now, "UTC").toISOString()).toBe("2026-12-01T00:30:00.000Z");
    for (const wish of ["", "soon", "2026-13-40T99:99", "2026-12-01"])
      expect(() => snoozeInstant(wish, now, "UTC")).toThrow();
  });
});

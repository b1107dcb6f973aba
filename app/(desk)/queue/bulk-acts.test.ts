import { checkSegment } from "@/domain/segments/check";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { readTicket } from "@/domain/tickets/read/read";
import { type Desk, expect, test } from "@/tests/desk";
import { actOn, type BulkAct } from "./bulk-acts";

/** What the list shows and the mailing system hears of a ticket that asks to leave RU-MOW. */
async function stateOf(desk: Desk, { number, email }: { number: number; email: string }) {
  const { status, assignee, requests } = await readTicket(desk.supervisor(), number);
  const { member } = await checkSegment(desk.supervisor(), "RU-MOW", { email });
  return { status, assignee: assignee?.id, requests: requests.map(({ status }) => status), member };
}

test.for<[BulkAct["verb"], (desk: Desk) => BulkAct]>([
  ["release", () => ({ verb: "release" })],
  ["assign", (desk) => ({ verb: "assign", to: desk.staffId("agent") })],
  ["dismiss", () => ({ verb: "dismiss", as: "spam" })],
])("%s on a colleague's ticket is taken back by what it answers", async ([, act], { desk }) => {
  const { id, email } = await desk.person();
  const { number } = await desk.ticket({ personId: id, contact: { kind: "email", value: email } });
  await claimTicket(desk.colleague(), number);
  const before = await stateOf(desk, { number, email });

  const back = await actOn(desk.supervisor(), number, act(desk));
  expect(await stateOf(desk, { number, email })).not.toEqual(before);
  await actOn(desk.supervisor(), number, back!);
  expect(await stateOf(desk, { number, email })).toEqual(before);
});

test("a tag is taken back only from those that did not have it before", async ({ desk }) => {
  const { number } = await desk.ticket();
  const tags = async () => (await readTicket(desk.agent(), number)).tags;
  const back = await actOn(desk.agent(), number, { verb: "tag", tag: "Press" });
  expect(back).toEqual({ verb: "untag", tag: "Press" });
  expect(await actOn(desk.agent(), number, { verb: "tag", tag: "press" })).toBeNull();
  expect(await actOn(desk.agent(), number, back!)).toEqual({ verb: "tag", tag: "Press" });
  expect(await tags()).toEqual([]);
  expect(await actOn(desk.agent(), number, { verb: "untag", tag: "press" })).toBeNull();
});

test("what was put aside is taken back to how it was before", async ({ desk }) => {
  const { number } = await desk.ticket();
  const aside = async () => (await readTicket(desk.agent(), number)).aside?.kind ?? null;
  const first = await actOn(desk.agent(), number, { verb: "snooze", until: "two_hours" });
  const second = await actOn(desk.agent(), number, { verb: "wait" });
  const third = await actOn(desk.agent(), number, { verb: "bring_back" });
  expect(await aside()).toBe(null);
  for (const [back, expected] of [
    [third, "waiting"],
    [second, "snoozed"],
    [first, null],
  ] as const) {
    await actOn(desk.agent(), number, back!);
    expect(await aside()).toBe(expected);
  }
});

test("a free ticket that was given to somebody is free again", async ({ desk }) => {
  const { number } = await desk.ticket();
  const back = await actOn(desk.supervisor(), number, { verb: "assign", to: desk.staffId("agent") });
  await actOn(desk.supervisor(), number, back!);
  expect(await readTicket(desk.agent(), number)).toMatchObject({ assignee: null });
});

test("unsubscribes that were applied together are taken back together", async ({ desk }) => {
  const { id, email } = await desk.person();
  const { number } = await desk.ticket({ personId: id, contact: { kind: "email", value: email } });

  const back = await actOn(desk.agent(), number, { verb: "unsubscribe" });
  expect(await stateOf(desk, { number, email })).toMatchObject({ requests: ["applied"], member: false });
  await actOn(desk.agent(), number, back!);
  expect(await stateOf(desk, { number, email })).toMatchObject({ requests: ["open"], member: true });
});

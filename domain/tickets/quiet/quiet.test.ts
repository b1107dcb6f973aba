import type { Acting } from "@/domain/acting";
import { readWall } from "@/domain/reports/wall";
import { type Desk, expect, test } from "@/tests/desk";
import { nextReturn } from "../aside/next-return";
import { claimTicket } from "../assignment/claim";
import { claimNext } from "../assignment/claim-next";
import { appendFollowUp } from "../lifecycle/append-follow-up";
import { dismissQuiet } from "../lifecycle/dismiss-quiet";
import { openTicket } from "../lifecycle/open";
import { undismissTicket } from "../lifecycle/undismiss";
import { ticketCounts } from "../list/counts";
import { listTickets } from "../list/list";
import { parseSearch } from "../list/search-language/parse";
import { readTicket } from "../read/read";
import { addRequest } from "../requests/add-request";
import { correctRequest } from "../requests/correct-request";
import { bringToMain } from "./bring-to-main";
import { returnToQuiet } from "./return-to-quiet";

const HOUR = 3_600_000;

function quietTicket(desk: Desk) {
  const { system } = desk;
  return openTicket(system(), {
    channel: "email",
    receivedAt: desk.now,
    quietAs: "spam",
    requests: [{ type: "question", proposed: true }],
  });
}

async function numbers(acting: Acting, q: string): Promise<number[]> {
  const { items } = await listTickets(acting, { terms: parseSearch(q).terms });
  return items.map(({ number }) => number);
}

const quietAs = async (desk: Desk, number: number) => (await readTicket(desk.agent(), number)).quietAs;

test("a quiet ticket stands apart with the same clock, and joins the others an hour before it is due", async ({
  desk,
}) => {
  const { number } = await quietTicket(desk);
  const other = await desk.ticket();
  expect(await numbers(desk.agent(), "unresolved -quiet")).toEqual([other.number]);
  expect(await numbers(desk.agent(), "это:тихие")).toEqual([number]);
  expect(await ticketCounts(desk.agent())).toMatchObject({ open: 1, unassigned: 1, quiet: 1 });
  expect(await claimNext(desk.agent())).toEqual({ number: other.number });
  await expect(claimNext(desk.agent())).rejects.toMatchRefusal("nothing_left");

  expect(await nextReturn(desk.agent())).toBe(23 * HOUR);
  const later = { ...desk.agent(), now: new Date(desk.now.getTime() + 23 * HOUR) };
  expect(await ticketCounts(later)).toMatchObject({ open: 2, unassigned: 1, quiet: 0 });
  expect(await claimNext(later)).toEqual({ number });
});

test("it is dismissed as what it was taken for, and restored into the lane", async ({ desk }) => {
  const { number } = await quietTicket(desk);
  await dismissQuiet(desk.agent(), number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "resolved", dismissedAs: "spam" });
  await undismissTicket(desk.agent(), number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({ dismissedAs: null, quietAs: "spam" });
  const other = await desk.ticket();
  await expect(dismissQuiet(desk.agent(), other.number)).rejects.toMatchRefusal("conflict");
});

test("it is brought to the main list and taken back", async ({ desk }) => {
  const { number } = await quietTicket(desk);
  expect(await bringToMain(desk.agent(), number)).toBe("spam");
  expect(await quietAs(desk, number)).toBeNull();
  await expect(bringToMain(desk.agent(), number)).rejects.toMatchRefusal("conflict");
  await returnToQuiet(desk.agent(), number, "spam");
  expect(await quietAs(desk, number)).toBe("spam");
  await expect(returnToQuiet(desk.agent(), number, "spam")).rejects.toMatchRefusal("conflict");
});

test("whoever finds a request in it brings it to the main list", async ({ desk }) => {
  const added = await quietTicket(desk);
  await addRequest(desk.agent(), added.number, { type: "unsubscribe" });
  expect(await quietAs(desk, added.number)).toBeNull();

  const corrected = await quietTicket(desk);
  const { requests } = await readTicket(desk.agent(), corrected.number);
  await correctRequest(desk.agent(), requests[0]!.id, { type: "delete" });
  expect(await quietAs(desk, corrected.number)).toBeNull();

  const asked = await quietTicket(desk);
  await appendFollowUp(desk.system(), asked.number, { message: { text: "Отпишите" }, receivedAt: desk.now });
  expect(await quietAs(desk, asked.number)).toBeNull();
});

test("the wall counts it when the queue does: once it is due within the hour", async ({ desk }) => {
  const { number } = await quietTicket(desk);
  const open = async (hours: number) => {
    const acting = { ...desk.supervisor(), now: new Date(desk.now.getTime() + hours * HOUR) };
    const { open, load } = await readWall(acting, "UTC");
    return [open, load.reduce((sum, one) => sum + one.open, 0)];
  };
  expect(await open(0)).toEqual([0, 0]);
  expect(await open(23.5)).toEqual([1, 1]);
  await bringToMain(desk.agent(), number);
  expect(await open(0)).toEqual([1, 1]);
});

test("a claimed one is its agent's", async ({ desk }) => {
  const { number } = await quietTicket(desk);
  await claimTicket(desk.agent(), number);
  expect(await ticketCounts(desk.agent())).toMatchObject({ mine: 1, quiet: 1 });
});

test("what asks nothing leaves a resolved ticket as it is", async ({ desk }) => {
  const { number } = await quietTicket(desk);
  await dismissQuiet(desk.agent(), number);
  await appendFollowUp(desk.system(), number, { message: { text: "Спасибо!" }, receivedAt: desk.now, quiet: true });
  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "resolved" });
});

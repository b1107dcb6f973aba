import { eq } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { notifications } from "@/db/schema/together";
import type { Acting } from "@/domain/acting";
import { logCall } from "@/domain/calls/log/log";
import { type Desk, expect, test } from "@/tests/desk";
import { claimTicket } from "../assignment/claim";
import { dismissTicket } from "../lifecycle/dismiss";
import { undismissTicket } from "../lifecycle/undismiss";
import { listTickets } from "../list/list";
import { parseSearch } from "../list/search-language/parse";
import { readTicket } from "../read/read";
import { mergeTickets } from "../relations/merge";
import { alertCallBacks } from "./alert-due";
import { finishCallBack } from "./finish";
import { nextCallBack } from "./next-call";
import { promiseCallBack } from "./promise";
import { undoCallBack } from "./undo";

const HOUR = 3_600_000;
const PHONE = "+79001112233";
const wish = (at: string, by: string | null = null, timeZone = "UTC") => ({ at, by, timeZone });
const inHours = (desk: Desk, hours: number) => new Date(desk.now.getTime() + hours * HOUR);
const after = (acting: Acting, hours: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + hours * HOUR),
});

const call = (desk: Desk, changes: Partial<Parameters<typeof logCall>[1]> = {}) => ({
  key: crypto.randomUUID(),
  call: null,
  startedAt: desk.now,
  phone: PHONE,
  personId: null,
  locale: "ru" as const,
  requests: [{ type: "question" as const }],
  applyNow: false,
  ...changes,
});

const owed = async (desk: Desk, number: number) => (await readTicket(desk.agent(), number)).callBack;
const found = async (acting: Acting, q: string) =>
  (await listTickets(acting, { terms: parseSearch(q).terms })).items.map(({ number }) => number);

test("«call back» promises a call in two hours by oneself, keeps the ticket open, and the next call keeps it", async ({
  desk,
}) => {
  const promised = await logCall(desk.agent(), call(desk, { disposition: "call_back", applyNow: true }));
  expect(promised.status, "a call is still owed").toBe("open");
  const { number } = promised;
  expect(promised.callBack).toMatchObject({
    at: inHours(desk, 2),
    by: { id: desk.staffId("agent"), name: "agent" },
    due: false,
  });
  for (const q of ["is:callback", "перезвонить", "это:перезвонить"])
    expect(await found(desk.agent(), q)).toEqual([number]);
  expect(await found(desk.agent(), "-callback")).toEqual([]);

  await logCall(desk.colleague(), call(desk, { addTo: { number, text: "Перезвонили" } }));
  expect(await owed(desk, number)).toBeNull();
  expect(await found(desk.agent(), "is:callback")).toEqual([]);
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["call_back.promised", "call_back.done"]),
  );
});

test("an own time is one of the agent's clock; what is offered ends with the ticket's time", async ({ desk }) => {
  const { number } = await desk.ticket({ receivedAt: inHours(desk, -23.5) });
  await promiseCallBack(desk.agent(), number, wish("two_hours"));
  expect((await owed(desk, number))?.at).toEqual(inHours(desk, 0.5));

  const other = await desk.ticket();
  const shown = inHours(desk, 3 + 9)
    .toISOString()
    .slice(0, 16);
  await promiseCallBack(desk.agent(), other.number, wish(shown, null, "Asia/Tokyo"));
  expect((await owed(desk, other.number))?.at).toEqual(new Date(`${inHours(desk, 3).toISOString().slice(0, 16)}:00Z`));
});

test("a past time, one after the ticket is due, nobody, a colleague's and a resolved ticket are refused", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  const at = (hours: number) => inHours(desk, hours).toISOString().slice(0, 16);
  for (const [asked, field] of [
    [wish(at(-1)), "callBackAt"],
    [wish(at(25)), "callBackAt"],
    [wish("soon"), "callBackAt"],
    [wish("hour", crypto.randomUUID()), "callBackBy"],
  ] as const)
    await expect(promiseCallBack(desk.agent(), number, asked)).rejects.toMatchObject({
      code: "invalid",
      errors: [{ field }],
    });
  await expect(promiseCallBack(desk.program("agent"), number, wish("hour"))).rejects.toMatchRefusal("invalid");
  const late = await desk.ticket({ receivedAt: inHours(desk, -25) });
  await expect(promiseCallBack(desk.agent(), late.number, wish("hour"))).rejects.toMatchRefusal("invalid");
  await claimTicket(desk.colleague(), number);
  await expect(promiseCallBack(desk.agent(), number, wish("hour"))).rejects.toMatchRefusal("claimed_by_other");
  await dismissTicket(desk.colleague(), number, "spam");
  await expect(promiseCallBack(desk.colleague(), number, wish("hour"))).rejects.toMatchRefusal("conflict");
  expect(await desk.db.$count(callBacks)).toBe(0);
});

test("one call is owed at a time, and of two at once one is left", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  await Promise.all([1, 2, 3].map(() => promiseCallBack(desk.agent(), number, wish("hour"))));
  await promiseCallBack(desk.agent(), number, wish("two_hours", desk.staffId("colleague")));
  const rows = await desk.db.select().from(callBacks);
  expect(rows.map(({ state }) => state).sort()).toEqual(["open", "replaced", "replaced", "replaced"]);
  expect(await owed(desk, number)).toMatchObject({ by: { name: "colleague" } });
});

test("whoever was asked to call may say that it is done, though the ticket is another's; it is taken back", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  await promiseCallBack(desk.agent(), number, wish("hour", desk.staffId("colleague")));
  const { id } = (await owed(desk, number))!;
  expect(await desk.db.select().from(notifications)).toMatchObject([
    { staffId: desk.staffId("colleague"), kind: "call_back_given", readAt: null },
  ]);
  await expect(finishCallBack(desk.colleague(), number, id, { note: " " })).rejects.toMatchRefusal("invalid");
  await finishCallBack(desk.colleague(), number, id, { note: "Не ответили, оставил сообщение" });
  expect(await owed(desk, number)).toBeNull();
  expect((await desk.db.select().from(notifications))[0]!.readAt).not.toBeNull();
  expect((await readTicket(desk.agent(), number)).messages).toMatchObject([{ direction: "note" }]);
  await expect(finishCallBack(desk.agent(), number, id, { dropped: "not_needed" })).rejects.toMatchRefusal("conflict");

  await undoCallBack(desk.colleague(), number, id);
  expect(await owed(desk, number)).toMatchObject({ id });
  await expect(undoCallBack(desk.agent(), number, id)).rejects.toMatchRefusal("conflict");
  await finishCallBack(desk.agent(), number, id, { dropped: "called_us" });
  await promiseCallBack(desk.agent(), number, wish("hour"));
  await expect(undoCallBack(desk.agent(), number, id), "another is promised").rejects.toMatchRefusal("conflict");
  expect((await desk.trail({ ticket: number })).filter((act) => act.startsWith("call_back"))).toEqual([
    "call_back.promised",
    "call_back.done",
    "call_back.undone",
    "call_back.dropped",
    "call_back.promised",
  ]);
  const other = await desk.ticket();
  await expect(finishCallBack(desk.agent(), other.number, id, { dropped: "not_needed" })).rejects.toMatchRefusal(
    "not_found",
  );
});

test("a colleague whom nobody asked to call ends no call on another's ticket", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  await promiseCallBack(desk.agent(), number, wish("hour"));
  const { id } = (await owed(desk, number))!;
  await expect(finishCallBack(desk.colleague(), number, id, { dropped: "not_needed" })).rejects.toMatchRefusal(
    "claimed_by_other",
  );
  await finishCallBack(desk.supervisor(), number, id, { dropped: "not_needed" });
});

test("when it is due, whoever shall call is notified once, and the queue knows when to look", async ({ desk }) => {
  const { number } = await desk.ticket();
  expect(await nextCallBack(desk.agent())).toBeNull();
  await promiseCallBack(desk.agent(), number, wish("hour"));
  expect(await nextCallBack(desk.agent())).toBe(HOUR);
  expect(await alertCallBacks(after(desk.system(), 0.99))).toBe(0);
  const told = await Promise.all([1, 2, 3].map(() => alertCallBacks(after(desk.system(), 1))));
  expect(told.reduce((sum, count) => sum + count)).toBe(1);
  expect(await alertCallBacks(after(desk.system(), 2))).toBe(0);
  expect(await desk.db.select().from(notifications)).toMatchObject([
    { staffId: desk.staffId("agent"), kind: "call_back_due", ticket: number },
  ]);
  expect((await readTicket(after(desk.agent(), 1), number)).callBack).toMatchObject({ due: true });
  expect(await nextCallBack(after(desk.agent(), 1))).toBeNull();
});

test("a ticket that ends owes no call, and owes it again when that is taken back", async ({ desk }) => {
  const { number } = await desk.ticket();
  await promiseCallBack(desk.agent(), number, wish("hour"));
  await dismissTicket(desk.agent(), number, "spam");
  expect(await owed(desk, number)).toBeNull();
  expect(await alertCallBacks(after(desk.system(), 2))).toBe(0);
  await undismissTicket(desk.agent(), number);
  expect(await owed(desk, number)).toMatchObject({ at: inHours(desk, 1) });
});

test("a merged ticket hands its promised call on, no later than the target is due", async ({ desk }) => {
  const { id } = await desk.person();
  const first = await desk.ticket({ personId: id, receivedAt: inHours(desk, -23.5) });
  const second = await desk.ticket({ personId: id });
  await promiseCallBack(desk.agent(), second.number, wish("two_hours"));
  await mergeTickets(desk.agent(), second.number, first.number);
  expect(await owed(desk, first.number)).toMatchObject({ at: inHours(desk, 0.5) });
  expect(await desk.db.$count(callBacks, eq(callBacks.ticketNumber, second.number))).toBe(0);
});

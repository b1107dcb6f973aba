import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "@/tests/desk";
import { alertDue } from "./alert-due";
import { countUnread } from "./count-unread";
import { listNotifications } from "./list";
import { markRead } from "./mark-read";
import { notify } from "./notify";

const hour = 3_600_000;
const kinds = async (acting: Acting) => (await listNotifications(acting)).items.map(({ kind }) => kind);
const later = (acting: Acting, hours: number) => ({ ...acting, now: new Date(acting.now.getTime() + hours * hour) });

async function ticketOf(desk: Desk, name: "agent" | "colleague", age: number): Promise<number> {
  const receivedAt = new Date(desk.now.getTime() - age * hour);
  const { number } = await desk.ticket({ receivedAt });
  await desk.db
    .update(tickets)
    .set({ assigneeId: desk.staffId(name) })
    .where(eq(tickets.number, number));
  return number;
}

test("whoever is given a ticket, or hears from its requester, is told; nobody is told of their own act", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  await assignTicket(desk.supervisor(), number, desk.staffId("agent"));
  await appendFollowUp(desk.system(), number, { message: { text: "Ну что там?" }, receivedAt: desk.now });
  expect(await kinds(desk.agent())).toEqual(["reply_received", "assigned"]);

  const own = await desk.ticket();
  await assignTicket(desk.supervisor(), own.number, desk.staffId("supervisor"));
  expect(await kinds(desk.supervisor())).toEqual([]);
});

test("a deletion that is put forward is told to those who may approve it, and to no agent", async ({ desk }) => {
  const { requestId } = await desk.ticket({ type: "delete", assurance: "contact" });
  await applyRequest(desk.agent(), requestId);
  expect(await kinds(desk.supervisor())).toEqual(["erasure_put_forward"]);
  expect(await kinds(desk.admin())).toEqual(["erasure_put_forward"]);
  expect(await kinds(desk.colleague())).toEqual([]);
});

test("are read one by one, with their ticket, or all, and only one's own", async ({ desk }) => {
  const { number } = await desk.ticket();
  for (const ticket of [number, number, null, null])
    await notify(desk.system(), { staffId: desk.staffId("agent"), kind: "mentioned", ticket });
  const { items } = await listNotifications(desk.agent());
  const latest = items[0]!.id;

  await markRead(desk.colleague(), { upTo: latest });
  expect(await countUnread(desk.agent())).toBe(4);
  await markRead(desk.agent(), { ids: [latest] });
  expect(await countUnread(desk.agent())).toBe(3);
  await markRead(desk.agent(), { ticket: number });
  expect(await countUnread(desk.agent())).toBe(1);
  await notify(desk.system(), { staffId: desk.staffId("agent"), kind: "assigned", ticket: number });
  await markRead(desk.agent(), { upTo: latest });
  expect((await listNotifications(desk.agent(), { unread: true })).items).toMatchObject([{ kind: "assigned" }]);

  const page = await listNotifications(desk.agent(), { limit: 2 });
  const rest = await listNotifications(desk.agent(), { cursor: page.nextCursor! });
  expect([...page.items, ...rest.items]).toHaveLength(5);
  expect(rest.nextCursor).toBeNull();
  await expect(listNotifications(desk.agent(), { cursor: "x" })).rejects.toMatchRefusal("invalid");
});

test("the time that is left is told once for each threshold, to whoever has the ticket, however many workers ask", async ({
  desk,
}) => {
  const young = await ticketOf(desk, "agent", 17.9);
  const pressing = await ticketOf(desk, "colleague", 22);
  const { number: free } = await desk.ticket({ receivedAt: new Date(desk.now.getTime() - 23 * hour) });

  const counts = await Promise.all(Array.from({ length: 6 }, () => alertDue(desk.system())));
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect((await listNotifications(desk.colleague())).items).toMatchObject([
    { kind: "due_90", ticket: pressing, by: null },
  ]);
  expect(await kinds(desk.agent())).toEqual([]);

  for (const hours of [0.2, 0.3, 4, 6.2, 30]) await alertDue(later(desk.system(), hours));
  expect((await listNotifications(desk.agent())).items.map(({ kind, ticket }) => [kind, ticket])).toEqual([
    ["breached", young],
    ["due_90", young],
    ["due_75", young],
  ]);
  await claimTicket(desk.agent(), free);
  expect(await alertDue(later(desk.system(), 30))).toBe(0);
});

test("programs have no notifications, and only the desk itself minds the time", async ({ desk }) => {
  await expect(listNotifications(desk.program("admin"))).rejects.toMatchRefusal("forbidden");
  await expect(countUnread(desk.program("admin"))).rejects.toMatchRefusal("forbidden");
  await expect(markRead(desk.program("admin"), { upTo: 1 })).rejects.toMatchRefusal("forbidden");
  await expect(alertDue(desk.admin())).rejects.toMatchRefusal("forbidden");
});

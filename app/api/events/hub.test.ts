import { eq, max, sql } from "drizzle-orm";
import { vi } from "vitest";
import { history } from "@/db/schema/history";
import { sessions } from "@/db/schema/staff";
import { inTransaction, type Role } from "@/domain/acting";
import { recordAllHistory, recordHistory } from "@/domain/history/record";
import { markHistory, settledBy } from "@/domain/history/settled";
import { announce } from "@/domain/live/announce";
import { changeRole } from "@/domain/staff/accounts/change-role";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { openSession } from "@/domain/staff/sessions/open-session";
import { signOut } from "@/domain/staff/sessions/sign-out";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { BACK, RESYNC } from "./event-text";
import { createHub, type Hub } from "./hub";

type Name = "agent" | "colleague" | "supervisor" | "admin";

const ROLES: Record<Name, Role> = { agent: "agent", colleague: "agent", supervisor: "supervisor", admin: "admin" };

async function latest(desk: Desk): Promise<number> {
  const [row] = await desk.db.select({ seq: max(history.seq) }).from(history);
  return row!.seq!;
}

async function listen(desk: Desk, hub: Hub, name: Name, after: number | null = null) {
  const heard: string[] = [];
  const sessionId = await openSession(desk.system(), desk.staffId(name));
  const close = vi.fn(() => leave());
  const leave = hub.join({
    sessionId,
    staffId: desk.staffId(name),
    role: ROLES[name],
    after,
    send: (event) => heard.push(event),
    close,
  });
  await eventually(() => expect(heard).toContain(after === null ? RESYNC : BACK));
  return { heard, close, sessionId, leave };
}

test("tells of an act by ids alone, once it is committed", async ({ desk }) => {
  const { heard, leave } = await listen(desk, createHub(desk.connection), "agent");

  await recordHistory(desk.agent(), { action: "ticket.opened", ticket: 7, details: { region: "RU-MOW" } });

  await eventually(async () =>
    expect(heard).toContain(
      `data: {"action":"ticket.opened","ticket":7,"person":null,"seq":${await latest(desk)}}\n\n`,
    ),
  );
  leave();
});

test("tells an agent nothing of staff and settings", async ({ desk }) => {
  const hub = createHub(desk.connection);
  const agent = await listen(desk, hub, "agent");
  const admin = await listen(desk, hub, "admin");

  await recordHistory(desk.admin(), { action: "settings.changed" });
  await recordHistory(desk.admin(), { action: "ticket.opened", ticket: 8 });

  await eventually(() => expect(agent.heard.join()).toContain("ticket.opened"));
  expect(agent.heard.join()).not.toContain("settings.changed");
  await eventually(() => expect(admin.heard.join()).toContain("settings.changed"));
  agent.leave();
  admin.leave();
});

test("tells what is for one member of staff on that one's screens alone, and not whom it is for", async ({ desk }) => {
  const hub = createHub(desk.connection);
  const called = await listen(desk, hub, "agent");
  const elsewhere = await listen(desk, hub, "agent");
  const colleague = await listen(desk, hub, "colleague");
  const supervisor = await listen(desk, hub, "supervisor");

  await announce(desk.system(), { action: "call.ringing", to: desk.staffId("agent"), id: "41" });
  await announce(desk.system(), { action: "presence.changed", ticket: 7 });

  const all = [called, elsewhere, colleague, supervisor];
  for (const { heard } of all) await eventually(() => expect(heard.join()).toContain("presence.changed"));
  const ringing = `data: {"action":"call.ringing","ticket":null,"person":null,"id":"41"}\n\n`;
  for (const { heard } of [called, elsewhere]) expect(heard).toContain(ringing);
  for (const { heard } of [colleague, supervisor]) expect(heard.join()).not.toContain("call.ringing");
  for (const { leave } of all) leave();
});

test("announces nothing of an act that did not come to pass", async ({ desk }) => {
  const { heard, leave } = await listen(desk, createHub(desk.connection), "agent");

  const undone = inTransaction(desk.agent(), async (acting) => {
    await announce(acting, { action: "call.ringing" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await announce(desk.agent(), { action: "view.changed" });

  await eventually(() => expect(heard.join()).toContain("view.changed"));
  expect(heard.join()).not.toContain("call.ringing");
  leave();
});

test("closes within a second for who is disabled, gets another role or signs out, and for nobody else", async ({
  desk,
}) => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const hub = createHub(desk.connection);
  const agent = await listen(desk, hub, "agent");
  const supervisor = await listen(desk, hub, "supervisor");
  const admin = await listen(desk, hub, "admin");
  const left = await listen(desk, hub, "admin");

  await disableStaff(desk.admin(), desk.staffId("agent"));
  await changeRole(desk.admin(), desk.staffId("supervisor"), "agent");
  await signOut(desk.admin(), left.sessionId);
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();

  for (const { close } of [agent, supervisor, left]) await eventually(() => expect(close).toHaveBeenCalled());
  expect(admin.close).not.toHaveBeenCalled();
  admin.leave();
});

test("closes when a session ends without anybody saying so", async ({ desk }) => {
  const { close, sessionId } = await listen(desk, createHub(desk.connection), "agent");

  await desk.db.update(sessions).set({ expiresAt: desk.now }).where(eq(sessions.id, sessionId));

  await eventually(() => expect(close).toHaveBeenCalled());
});

test("tells everybody to look again when the connection to the database was lost", async ({ desk }) => {
  const { heard, leave } = await listen(desk, createHub(desk.connection), "agent");

  await desk.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
  );

  await eventually(() => expect(heard.filter((event) => event === RESYNC)).toHaveLength(2));
  await recordHistory(desk.agent(), { action: "ticket.opened", ticket: 9 });
  await eventually(() => expect(heard.join()).toContain("ticket.opened"));
  leave();
});

const ticketsOf = (heard: string[]) => heard.flatMap((event) => /"ticket":(\d+)/.exec(event)?.[1] ?? []).map(Number);
const placesOf = (heard: string[]) =>
  heard.flatMap((event) => /^event: cursor\nid: (\d+)/.exec(event)?.[1] ?? []).map(Number);

test("tells a page that comes back what it missed, as far as its role may hear, and nothing else", async ({ desk }) => {
  const hub = createHub(desk.connection);
  const { heard, leave } = await listen(desk, hub, "agent");
  await recordHistory(desk.agent(), { action: "ticket.opened", ticket: 1 });
  const place = await latest(desk);
  await eventually(() => expect(placesOf(heard).at(-1)).toBe(place));
  expect(hub.place()).toBe(place);
  leave();

  await recordHistory(desk.agent(), { action: "ticket.opened", ticket: 2 });
  await recordHistory(desk.admin(), { action: "settings.changed" });
  await recordHistory(desk.agent(), { action: "ticket.claimed", ticket: 3 });
  const back = await listen(desk, hub, "agent", place);

  expect(ticketsOf(back.heard)).toEqual([2, 3]);
  expect(back.heard.join()).not.toContain("settings.changed");
  expect(back.heard).not.toContain(RESYNC);
  back.leave();
});

test("gives no place to come back to beyond an act that is numbered but not yet committed", async ({ desk }) => {
  const hub = createHub(desk.connection);
  const first = await listen(desk, hub, "agent");
  await recordHistory(desk.agent(), { action: "ticket.opened", ticket: 1 });
  const place = await latest(desk);
  await eventually(() => expect(hub.place()).toBe(place));

  await inTransaction(desk.agent(), async (slow) => {
    await recordHistory(slow, { action: "ticket.opened", ticket: 2 });
    await recordHistory(desk.colleague(), { action: "ticket.opened", ticket: 3 });
    const marks = [await markHistory(desk.db), await markHistory(desk.db), await markHistory(desk.db)];
    expect(marks.at(-1)!.seq).toBe(place + 2);
    expect(settledBy(marks)).toBeNull();
    await eventually(() => expect(ticketsOf(first.heard)).toContain(3));
    expect(hub.place()).toBe(place);
  });
  const back = await listen(desk, hub, "agent", place);
  expect(ticketsOf(back.heard)).toEqual([2, 3]);
  await eventually(() => expect(hub.place()).toBeGreaterThanOrEqual(place + 2));
  first.leave();
  back.leave();
});

test("asks a page that was away for too long to look at everything", async ({ desk }) => {
  const hub = createHub(desk.connection);
  const entries = Array.from({ length: 502 }, () => ({ action: "ticket.opened" as const, ticket: 1 }));
  await recordAllHistory(desk.agent(), entries);
  const heard: string[] = [];
  const sessionId = await openSession(desk.system(), desk.staffId("agent"));
  const send = (event: string) => heard.push(event);
  const leave = hub.join({ sessionId, staffId: desk.staffId("agent"), role: "agent", after: 1, send, close: () => {} });
  await eventually(() => expect(heard).toEqual([RESYNC]));
  leave();
});

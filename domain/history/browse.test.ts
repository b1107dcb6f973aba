import { sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { type Desk, expect, test } from "@/tests/desk";
import type { HistoryAction } from "@/vocabulary/history";
import { browseHistory } from "./browse";
import { exportHistory } from "./export";
import type { HistoryFilter } from "./filter";
import { recordHistory } from "./record";
import { recordHistoryLook } from "./record-look";

const ZONE = { timeZone: "UTC" };

const at = (acting: Acting, instant: string): Acting => ({ ...acting, now: new Date(instant) });

const acts = async (desk: Desk, filter: Partial<HistoryFilter> = {}) =>
  (await browseHistory(desk.supervisor(), { ...ZONE, ...filter })).items.map(({ action }) => action);

test("shows the latest act first, by its instant, whatever its number", async ({ desk }) => {
  const said: [string, HistoryAction][] = [
    ["2026-05-02T10:00:00Z", "region.enabled"],
    ["2026-05-01T10:00:00Z", "region.disabled"],
    ["2026-05-03T10:00:00Z", "settings.changed"],
  ];
  for (const [instant, action] of said) await recordHistory(at(desk.admin(), instant), { action });
  expect(await acts(desk)).toEqual(["settings.changed", "region.enabled", "region.disabled"]);
});

test("filters by who, what, ticket and person, and by all at once", async ({ desk }) => {
  const { number, personId } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  await issueToken(desk.admin(), { name: "Telephone", role: "agent" });

  expect(await acts(desk, { actor: { kind: "staff", id: desk.staffId("agent") } })).toEqual(["ticket.claimed"]);
  expect(await acts(desk, { actor: { kind: "system" } })).toContain("ticket.opened");
  expect(await acts(desk, { about: "token" })).toEqual(["token.issued"]);
  expect(await acts(desk, { action: "ticket.claimed" })).toEqual(["ticket.claimed"]);
  expect(await acts(desk, { about: "ticket", ticket: number })).toEqual(
    expect.arrayContaining(["ticket.claimed", "ticket.opened"]),
  );
  expect(await acts(desk, { person: personId!, about: "person" })).toEqual(["person.created"]);
  const all = { actor: { kind: "staff", id: desk.staffId("agent") }, about: "ticket", ticket: number } as const;
  expect(await acts(desk, { ...all, person: personId! })).toEqual(["ticket.claimed"]);
  expect(await acts(desk, { ...all, ticket: number + 1 })).toEqual([]);
});

test.for<[string, HistoryAction[]]>([
  ["UTC", ["settings.changed"]],
  ["Europe/Moscow", ["settings.changed", "region.enabled"]],
  ["America/New_York", ["region.disabled", "settings.changed"]],
])("a day is the reader's own, from its first instant to its last: %s", async ([timeZone, expected], { desk }) => {
  await recordHistory(at(desk.admin(), "2026-05-01T21:00:00Z"), { action: "region.enabled" });
  await recordHistory(at(desk.admin(), "2026-05-02T20:59:59.999Z"), { action: "settings.changed" });
  await recordHistory(at(desk.admin(), "2026-05-03T03:59:59.999Z"), { action: "region.disabled" });
  const day = { from: "2026-05-02", to: "2026-05-02", timeZone };
  expect(await acts(desk, day)).toEqual(expected);
});

test("turns page after page without losing or doubling an act, also where instants are the same", async ({ desk }) => {
  for (let count = 0; count < 25; count += 1)
    await recordHistory(desk.admin(), {
      action: count % 2 ? "region.enabled" : "settings.changed",
      details: { count },
    });
  for (const filter of [ZONE, { ...ZONE, about: "region" as const }]) {
    const seqs: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof browseHistory>> = await browseHistory(desk.admin(), filter, {
        cursor,
        limit: 7,
      });
      seqs.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => b - a));
    expect(seqs).toHaveLength("about" in filter ? 12 : 25);
  }
});

test("refuses what is no day, no id and no page", async ({ desk }) => {
  const refused = async (filter: Partial<HistoryFilter>, cursor?: string) =>
    browseHistory(desk.admin(), { ...ZONE, ...filter }, { cursor }).then(
      () => "taken",
      ({ errors }) => errors[0].field,
    );
  expect(await refused({ from: "2026-02-30" })).toBe("from");
  expect(await refused({ to: "yesterday" })).toBe("to");
  expect(await refused({ person: "1" })).toBe("person");
  expect(await refused({ actor: { kind: "staff", id: "1' or '1" } })).toBe("actor");
  for (const cursor of ["x", "999999", "1 or 1"]) expect(await refused({}, cursor)).toBe("cursor");
});

test("opens no value, and lets nobody below a supervisor look", async ({ desk }) => {
  const { id } = await desk.person();
  const [entry] = (await browseHistory(desk.admin(), { ...ZONE, person: id })).items;
  expect(entry).toMatchObject({ person: id, values: null });
  expect(JSON.stringify(entry)).not.toContain("mail.example");
  await expect(browseHistory(desk.agent(), ZONE)).rejects.toMatchRefusal("forbidden");
  await expect(exportHistory(desk.agent(), ZONE).next()).rejects.toMatchRefusal("forbidden");
  expect(await desk.db.$count(history, sql`${history.action} like 'history.%'`)).toBe(0);
});

test("a look is in the history once in five minutes, with what was looked at", async ({ desk }) => {
  const { id } = await desk.person();
  const look = (minutes: number, filter: Partial<HistoryFilter>) =>
    recordHistoryLook(
      { ...desk.supervisor(), now: new Date(desk.now.getTime() + minutes * 60_000) },
      { ...ZONE, ...filter },
    );
  await look(0, {});
  await look(1, {});
  await look(1, { person: id });
  await look(7, {});
  const looks = await desk.db.select().from(history).where(sql`${history.action} = 'history.viewed'`);
  expect(looks.map(({ person }) => person)).toEqual([null, id, null]);
  expect(await desk.trail({ person: id })).toContain("history.viewed");
});

test("an export has exactly what is filtered, and is itself in the history before it is given away", async ({
  desk,
}) => {
  for (let count = 0; count < 1203; count += 1) await recordHistory(desk.admin(), { action: "region.enabled" });
  await recordHistory(desk.admin(), { action: "settings.changed" });
  const stream = exportHistory(desk.supervisor(), { ...ZONE, about: "region", from: "2020-01-01" });
  const first = await stream.next();
  const [told] = await desk.db.select().from(history).where(sql`${history.action} = 'history.exported'`);
  expect(told).toMatchObject({ actorId: desk.staffId("supervisor"), details: { about: "region", from: "2020-01-01" } });

  const found = [first.value!];
  for await (const item of stream) found.push(item);
  expect(found).toHaveLength(1203);
  expect(new Set(found.map(({ seq }) => seq)).size).toBe(1203);
  expect(new Set(found.map(({ action }) => action))).toEqual(new Set(["region.enabled"]));
});

import { sql } from "drizzle-orm";
import { presences } from "@/db/schema/together";
import { expect, test } from "@/tests/desk";
import { listPresences } from "./list";
import { leavePresence, showPresence } from "./show";

test("colleagues see who is on a ticket, one name for several tabs, and whoever replies as replying", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await showPresence(desk.agent(), { tab: first, ticket: number, state: "viewing" });
  await showPresence(desk.agent(), { tab: second, ticket: number, state: "replying" });

  const agent = { ticket: number, id: desk.staffId("agent"), name: "agent" };
  expect(await listPresences(desk.colleague(), number)).toEqual([{ ...agent, state: "replying" }]);
  expect(await listPresences(desk.agent(), number)).toEqual([]);

  await leavePresence(desk.agent(), second);
  expect(await listPresences(desk.colleague())).toEqual([{ ...agent, state: "viewing" }]);
  await leavePresence(desk.agent(), first);
  expect(await listPresences(desk.colleague())).toEqual([]);
});

test("a tab that goes to another ticket is no longer on the first, and a silent one is nowhere", async ({ desk }) => {
  const [one, other] = [await desk.ticket(), await desk.ticket()];
  const tab = crypto.randomUUID();
  await showPresence(desk.agent(), { tab, ticket: one.number, state: "viewing" });
  await showPresence(desk.agent(), { tab, ticket: other.number, state: "viewing" });
  expect((await listPresences(desk.colleague())).map(({ ticket }) => ticket)).toEqual([other.number]);

  await desk.db.update(presences).set({ seenAt: sql`clock_timestamp() - interval '21 seconds'` });
  expect(await listPresences(desk.colleague())).toEqual([]);
});

test("a tab of somebody else's cannot be moved or closed, a program has none, and an unknown ticket is not found", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  const tab = crypto.randomUUID();
  await showPresence(desk.agent(), { tab, ticket: number, state: "viewing" });
  const presence = { tab, ticket: number, state: "replying" } as const;
  await expect(showPresence(desk.colleague(), presence)).rejects.toMatchRefusal("forbidden");
  await leavePresence(desk.colleague(), tab);
  expect(await listPresences(desk.colleague(), number)).toMatchObject([{ state: "viewing" }]);

  await expect(showPresence(desk.program("agent"), presence)).rejects.toMatchRefusal("forbidden");
  const nowhere = { tab: crypto.randomUUID(), ticket: 9_999_999, state: "viewing" } as const;
  await expect(showPresence(desk.agent(), nowhere)).rejects.toMatchRefusal("not_found");
});

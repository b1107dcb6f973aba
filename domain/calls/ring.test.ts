import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { type Desk, expect, test } from "@/tests/desk";
import { endCall } from "./end";
import { listUnfinishedCalls } from "./list-unfinished";
import { closeCall } from "./log/close";
import { readOwnCall } from "./read";
import { ringCall } from "./ring";
import { takeCall } from "./take";

const minutesAgo = (desk: Desk, minutes: number) => new Date(desk.now.getTime() - minutes * 60_000);

const ring = (desk: Desk, changes: object = {}) =>
  ringCall(desk.program("agent"), {
    callId: crypto.randomUUID(),
    from: "8 900 111-22-33",
    to: "+7 495 000-00-00",
    agent: "AGENT@desk.test ",
    at: desk.now,
    ...changes,
  });

test("rings only for the announced agent, by e-mail or id", async ({ desk }) => {
  const { id } = await desk.person({ contacts: [{ kind: "phone", value: "+79001112233" }] });
  await ring(desk);
  await ring(desk, { agent: desk.staffId("colleague"), from: null });

  expect(await listUnfinishedCalls(desk.agent())).toMatchObject([
    { state: "ringing", number: "+7 900 •••‑••‑33", people: [{ id }] },
  ]);
  expect(await listUnfinishedCalls(desk.colleague())).toMatchObject([{ state: "ringing", number: null, people: [] }]);
  expect(await listUnfinishedCalls(desk.supervisor())).toEqual([]);
  expect(await desk.db.$count(calls)).toBe(2);
});

test("rings regardless of how many missed calls are pending", async ({ desk }) => {
  for (let missed = 0; missed < 25; missed += 1) await ring(desk, { at: minutesAgo(desk, 60 - missed) });
  await ring(desk, { from: "8 900 444-55-66" });

  const unfinished = await listUnfinishedCalls(desk.agent());
  expect(unfinished.at(-1)).toMatchObject({ state: "ringing", number: "+7 900 •••‑••‑66" });
  expect(unfinished.map(({ rangAt }) => rangAt)).toEqual(
    unfinished.map(({ rangAt }) => rangAt).toSorted((a, b) => +a - +b),
  );
});

test.for(["anonymous", "", "<script>alert(1)</script>", "1".repeat(5000), "'; drop table calls; --", "+7900"])(
  "an unreadable number counts as withheld: %s",
  async (from, { desk }) => {
    const { id } = await ring(desk, { from });
    expect((await readOwnCall(desk.agent(), id)).from).toBeNull();
  },
);

test("reads the number of a SIP address", async ({ desk }) => {
  const { id } = await ring(desk, { from: "sip:+79001112233@pbx.example;user=phone" });
  expect((await readOwnCall(desk.agent(), id)).from).toBe("+79001112233");
});

test("announced again, even concurrently, a call is one call and one history entry", async ({ desk }) => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => ring(desk, { callId: "same" })));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect(await desk.trail({})).toEqual(["call.rang"]);
});

test("refuses an unknown or disabled agent, and a call in the future", async ({ desk }) => {
  await expect(ring(desk, { agent: "nobody@desk.test" })).rejects.toMatchRefusal("invalid");
  await disableStaff(desk.admin(), desk.staffId("colleague"));
  await expect(ring(desk, { agent: "colleague@desk.test" })).rejects.toMatchRefusal("invalid");
  await expect(ring(desk, { at: minutesAgo(desk, -10) })).rejects.toMatchRefusal("invalid");
});

test("a family shares a number: its owner comes first, then people of earlier tickets", async ({ desk }) => {
  const mother = await desk.person({ contacts: [{ kind: "phone", value: "+79001112233" }] });
  const son = await desk.person();
  await desk.ticket({ channel: "phone", contact: { kind: "phone", value: "+79001112233" }, personId: son.id });
  await ring(desk);
  const [call] = await listUnfinishedCalls(desk.agent());
  expect(call!.people.map(({ id }) => id)).toEqual([mother.id, son.id]);
});

test("an unanswered call is missed; a taken call is unfinished until it is closed", async ({ desk }) => {
  const old = await ring(desk, { at: minutesAgo(desk, 5) });
  const over = await ring(desk, { callId: "over" });
  await endCall(desk.program("agent"), "over", { at: desk.now });
  const taken = await ring(desk);
  await takeCall(desk.agent(), taken.id);
  await expect(takeCall(desk.colleague(), taken.id)).rejects.toMatchRefusal("not_found");

  const states = async () => (await listUnfinishedCalls(desk.agent())).map(({ id, state }) => [id, state]);
  expect(await states()).toEqual([
    [old.id, "missed"],
    [over.id, "missed"],
    [taken.id, "taken"],
  ]);
  const close = { call: taken.id, startedAt: desk.now, as: "wrong_number", key: crypto.randomUUID() } as const;
  await closeCall(desk.agent(), close);
  await closeCall(desk.agent(), close);
  await expect(closeCall(desk.agent(), { ...close, key: crypto.randomUUID() })).rejects.toMatchRefusal("conflict");
  await expect(takeCall(desk.agent(), taken.id)).rejects.toMatchRefusal("conflict");
  expect((await states()).length).toBe(2);
  const [row] = await desk.db.select().from(calls).where(eq(calls.id, taken.id));
  expect(row).toMatchObject({ fromNumber: null, personId: null, ticketNumber: null, disposition: "wrong_number" });
  expect((await desk.trail({})).filter((action) => action === "call.closed")).toHaveLength(1);
});

test("the first end stays, a recording may follow, and only a valid link is stored", async ({ desk }) => {
  const program = desk.program("agent");
  const { id } = await ring(desk, { callId: "a" });
  await endCall(program, "a", { at: minutesAgo(desk, 60), answeredAt: desk.now });
  const recordingUrl = "https://pbx.example/r/1?a=<b>";
  await endCall(program, "a", { at: desk.now, recordingUrl });
  expect(await readOwnCall(desk.agent(), id)).toMatchObject({
    endedAt: desk.now,
    recordingUrl: "https://pbx.example/r/1?a=%3Cb%3E",
  });
  for (const bad of [
    "http://pbx.example/1",
    "javascript:alert(1)",
    "https://user:secret@pbx.example/1",
    "/r/1",
    "https://",
    `https://pbx.example/${"a".repeat(2000)}`,
  ])
    await expect(endCall(program, "a", { at: desk.now, recordingUrl: bad })).rejects.toMatchRefusal("invalid");
  await expect(endCall(program, "none", { at: desk.now })).rejects.toMatchRefusal("not_found");
});

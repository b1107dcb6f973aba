import { eq, sql } from "drizzle-orm";
import { callDrafts } from "@/db/schema/calls";
import { eraseTraces } from "@/domain/tickets/erasure/erase-traces";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { closeCall } from "../log/close";
import { ringCall } from "../ring";
import { discardCallDraft } from "./discard";
import { listCallDrafts } from "./list";
import { readCallDraft } from "./read";
import { saveCallDraft } from "./save";

const typed = (query: string, personId: string | null = null) => ({ text: JSON.stringify({ query }), personId });
const aCall = () => ({ key: crypto.randomUUID() });

const ring = (desk: Desk, from?: string) =>
  ringCall(desk.program("agent"), { callId: crypto.randomUUID(), agent: "agent@desk.test", from, at: desk.now });

test("saves a draft per author and call, sealed", async ({ desk }) => {
  const [mine, other, { id: call }] = [aCall(), aCall(), await ring(desk)];
  expect(await saveCallDraft(desk.agent(), mine, 0, typed("Канареева"))).toEqual({ version: 1 });
  expect(await saveCallDraft(desk.agent(), mine, 1, typed("Канареева Анна"))).toEqual({ version: 2 });
  await saveCallDraft(desk.agent(), other, 0, typed("Синицына"));
  await saveCallDraft(desk.agent(), { call }, 0, typed("Другая"));

  expect(await readCallDraft(desk.agent(), mine)).toEqual({ text: typed("Канареева Анна").text, version: 2 });
  expect(await readCallDraft(desk.agent(), other)).toEqual({ text: typed("Синицына").text, version: 1 });
  expect(await readCallDraft(desk.agent(), { call })).toMatchObject({ text: typed("Другая").text, version: 1 });
  expect(await readCallDraft(desk.colleague(), mine)).toBeNull();
  expect(await findValues(desk.db, ["Канареева", "Синицына", "Другая"])).toEqual([]);
  await expect(saveCallDraft(desk.colleague(), { call }, 0, typed("x"))).rejects.toMatchRefusal("not_found");
});

test("two calls from one number have nothing in common", async ({ desk }) => {
  const [first, second] = [await ring(desk, "+79001112233"), await ring(desk, "+79001112233")];
  await saveCallDraft(desk.agent(), { call: first.id }, 0, typed("+79001112233"));
  expect(await readCallDraft(desk.agent(), { call: second.id })).toBeNull();
});

test("lists the author's own calls that nobody announced, the latest first, and none that is over", async ({
  desk,
}) => {
  const [older, later, over] = [aCall(), aCall(), aCall()];
  const { id } = await desk.person();
  const { id: call } = await ring(desk);
  await saveCallDraft(desk.agent(), { call }, 0, typed("announced"));
  await saveCallDraft(desk.colleague(), aCall(), 0, typed("a colleague's"));
  for (const [place, query] of [
    [later, "later"],
    [older, "older"],
    [over, "over"],
  ] as const)
    await saveCallDraft(desk.agent(), place, 0, typed(query, id));
  await desk.db
    .update(callDrafts)
    .set({ updatedAt: sql`${callDrafts.updatedAt} - interval '1 hour'` })
    .where(eq(callDrafts.key, older.key));
  await closeCall(desk.agent(), { call: null, startedAt: desk.now, as: "silent", ...over });

  expect(await listCallDrafts(desk.agent())).toMatchObject([
    { ...later, ...typed("later", id), updatedAt: desk.now },
    { ...older, ...typed("older", id) },
  ]);
  expect(await listCallDrafts(desk.supervisor())).toEqual([]);
});

test("two windows cannot overwrite each other, even concurrently", async ({ desk }) => {
  const mine = aCall();
  const both = await Promise.allSettled([1, 2].map((one) => saveCallDraft(desk.agent(), mine, 0, typed(String(one)))));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(saveCallDraft(desk.agent(), mine, 0, typed("late"))).rejects.toMatchRefusal("conflict");
  await expect(saveCallDraft(desk.agent(), mine, 1, typed("x".repeat(70_000)))).rejects.toMatchRefusal("invalid");
});

test("a draft is deleted when the call is closed, does not come back, and is deleted after a day", async ({ desk }) => {
  const { id: call } = await ring(desk);
  const mine = aCall();
  for (const place of [{ call }, mine]) {
    await saveCallDraft(desk.agent(), place, 0, typed("a"));
    const key = "key" in place ? place.key : crypto.randomUUID();
    const closed = { call: "call" in place ? place.call : null, startedAt: desk.now, as: "silent", key } as const;
    await closeCall(desk.agent(), closed);
    expect(await readCallDraft(desk.agent(), place)).toBeNull();
    await expect(saveCallDraft(desk.agent(), place, 0, typed("a"))).rejects.toMatchRefusal("conflict");
  }

  await saveCallDraft(desk.agent(), aCall(), 0, typed("a"));
  await desk.db.update(callDrafts).set({ updatedAt: sql`${callDrafts.updatedAt} - interval '25 hours'` });
  expect(await listCallDrafts(desk.agent())).toEqual([]);
  expect(await desk.db.$count(callDrafts)).toBe(0);
});

test("what is discarded can be put back by its author, and by nobody else", async ({ desk }) => {
  const [mine, other] = [aCall(), aCall()];
  const { id } = await desk.person();
  await saveCallDraft(desk.agent(), mine, 0, typed("a", id));
  await saveCallDraft(desk.agent(), other, 0, typed("b"));
  expect(await discardCallDraft(desk.colleague(), mine)).toBeNull();

  const discarded = await discardCallDraft(desk.agent(), mine);
  expect(discarded).toEqual(typed("a", id));
  expect(await listCallDrafts(desk.agent())).toMatchObject([other]);
  await saveCallDraft(desk.agent(), mine, 0, discarded!);
  expect(await readCallDraft(desk.agent(), mine)).toMatchObject({ text: typed("a").text });
});

test("an erasure deletes all drafts about the person, found or not, and no others", async ({ desk }) => {
  const { id } = await desk.person({ contacts: [{ kind: "phone", value: "+79001112233" }] });
  const theirs = [aCall(), aCall()];
  await saveCallDraft(desk.agent(), theirs[0]!, 0, typed("8 900 111 22 33"));
  await saveCallDraft(desk.agent(), theirs[1]!, 0, typed("по имени", id));
  const other = aCall();
  await saveCallDraft(desk.agent(), other, 0, typed("8 900 999 99 99"));
  await eraseTraces(desk.admin(), id);

  expect(await listCallDrafts(desk.agent())).toMatchObject([other]);
});

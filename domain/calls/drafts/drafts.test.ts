import { sql } from "drizzle-orm";
import { callDrafts } from "@/db/schema/calls";
import { eraseTraces } from "@/domain/tickets/erasure/erase-traces";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { closeCall } from "../log/close";
import { ringCall } from "../ring";
import { discardCallDraft } from "./discard";
import { readCallDraft } from "./read";
import { saveCallDraft } from "./save";

const typed = (query: string, personId: string | null = null) => ({ text: JSON.stringify({ query }), personId });

const ring = (desk: Desk) =>
  ringCall(desk.program("agent"), { callId: crypto.randomUUID(), agent: "agent@desk.test", at: desk.now });

test("saves a draft per author and call, sealed", async ({ desk }) => {
  const { id: call } = await ring(desk);
  expect(await saveCallDraft(desk.agent(), null, 0, typed("Канареева"))).toEqual({ version: 1 });
  expect(await saveCallDraft(desk.agent(), null, 1, typed("Канареева Анна"))).toEqual({ version: 2 });
  await saveCallDraft(desk.agent(), call, 0, typed("Другая"));

  expect(await readCallDraft(desk.agent(), null)).toEqual({ text: typed("Канареева Анна").text, version: 2 });
  expect(await readCallDraft(desk.agent(), call)).toMatchObject({ version: 1 });
  expect(await readCallDraft(desk.colleague(), null)).toBeNull();
  expect(await findValues(desk.db, ["Канареева", "Другая"])).toEqual([]);
  await expect(saveCallDraft(desk.colleague(), call, 0, typed("x"))).rejects.toMatchRefusal("not_found");
});

test("two windows cannot overwrite each other, even concurrently", async ({ desk }) => {
  const both = await Promise.allSettled([1, 2].map((one) => saveCallDraft(desk.agent(), null, 0, typed(String(one)))));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(saveCallDraft(desk.agent(), null, 0, typed("late"))).rejects.toMatchRefusal("conflict");
  await expect(saveCallDraft(desk.agent(), null, 1, typed("x".repeat(70_000)))).rejects.toMatchRefusal("invalid");
});

test("a draft is deleted when discarded, when the call is closed, and after a day", async ({ desk }) => {
  const { id: call } = await ring(desk);
  await saveCallDraft(desk.agent(), call, 0, typed("a"));
  await closeCall(desk.agent(), { call, startedAt: desk.now, as: "silent", key: crypto.randomUUID() });
  expect(await readCallDraft(desk.agent(), call)).toBeNull();
  await expect(saveCallDraft(desk.agent(), call, 0, typed("a"))).rejects.toMatchRefusal("conflict");

  await saveCallDraft(desk.agent(), null, 0, typed("a"));
  await discardCallDraft(desk.agent(), null);
  expect(await readCallDraft(desk.agent(), null)).toBeNull();

  await saveCallDraft(desk.agent(), null, 0, typed("a"));
  await desk.db.update(callDrafts).set({ updatedAt: sql`${callDrafts.updatedAt} - interval '25 hours'` });
  expect(await readCallDraft(desk.agent(), null)).toBeNull();
  expect(await desk.db.$count(callDrafts)).toBe(0);
});

test("an erasure deletes drafts about the person, found or not, and no others", async ({ desk }) => {
  const { id } = await desk.person({ contacts: [{ kind: "phone", value: "+79001112233" }] });
  await saveCallDraft(desk.agent(), null, 0, typed("8 900 111 22 33"));
  await saveCallDraft(desk.colleague(), null, 0, typed("по имени", id));
  await saveCallDraft(desk.supervisor(), null, 0, typed("8 900 999 99 99"));
  await eraseTraces(desk.admin(), id);

  expect(await readCallDraft(desk.agent(), null)).toBeNull();
  expect(await readCallDraft(desk.colleague(), null)).toBeNull();
  expect(await readCallDraft(desk.supervisor(), null)).not.toBeNull();
});

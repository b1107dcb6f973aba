import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { type Desk, expect, test } from "@/tests/desk";
import { afterEarlierSaves } from "./after-earlier-saves";

const PLACE = { key: crypto.randomUUID() };
const call = (desk: Desk, version: number, text: string) =>
  afterEarlierSaves(version, () => saveCallDraft(desk.agent(), PLACE, version, { text, personId: null }));

test("the last save of a call is kept, also when it arrives before the one before it", async ({ desk }) => {
  const last = call(desk, 1, "second");
  expect(await call(desk, 0, "first")).toEqual({ version: 1 });
  expect(await last).toEqual({ version: 2 });
  expect(await readCallDraft(desk.agent(), PLACE)).toEqual({ text: "second", version: 2 });
});

test("so is that of a letter", async ({ desk }) => {
  const { number } = await desk.ticket();
  const save = (version: number, text: string) =>
    afterEarlierSaves(version, () => saveDraft(desk.agent(), number, version, { subject: "", text, templateId: null }));
  const last = save(1, "second");
  await save(0, "first");
  expect(await last).toMatchObject({ version: 2 });
  expect(await readOwnDraft(desk.agent(), number)).toMatchObject({ text: "second", version: 2 });
});

test("a window that was overtaken is told so at once, and one that foresaw wrongly in the end", async ({ desk }) => {
  await call(desk, 0, "first");
  await call(desk, 1, "second");
  const began = performance.now();
  await expect(call(desk, 1, "overtaken")).rejects.toMatchRefusal("conflict");
  expect(performance.now() - began).toBeLessThan(3000);
  await expect(call(desk, 3, "never foreseen rightly")).rejects.toMatchRefusal("conflict");
  expect(await readCallDraft(desk.agent(), PLACE)).toMatchObject({ text: "second" });
});

import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { listCallDrafts } from "@/domain/calls/drafts/list";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { endCall } from "@/domain/calls/end";
import { ringCall } from "@/domain/calls/ring";
import { readHistory } from "@/domain/history/read";
import { askFact } from "@/domain/people/verification/ask";
import { checkSegment } from "@/domain/segments/check";
import { saveView } from "@/domain/views/save";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { attachToDraft } from "../conversation/drafts/attach";
import { saveDraft } from "../conversation/drafts/save";
import { addNote } from "../conversation/note";
import { replyToTicket } from "../conversation/reply";
import { resolveTicket } from "../lifecycle/resolve";
import { readTicket } from "../read/read";
import { applyRequest } from "../requests/apply-request";
import { approveErasure } from "./approve";
import { planErasure } from "./plan";
import { rejectErasure } from "./reject";

const CANARIES = ["canary.lipova@mail.example", "+79001234567", "Канареева", "Клёнобург", "секретная кличка"];

async function deletion(desk: Desk) {
  const { id } = await desk.person({
    familyName: "Канареева",
    homeTown: "Клёнобург",
    custom: { petName: "секретная кличка" },
    contacts: [
      { kind: "email", value: "canary.lipova@mail.example" },
      { kind: "phone", value: "8 900 123-45-67" },
    ],
  });
  const ticket = await desk.ticket({
    type: "delete",
    contact: { kind: "email", value: "canary.lipova@mail.example" },
    requesterName: "Канареева",
    subject: "Канареева: удалите",
    message: {
      text: "Я Канареева, Клёнобург",
      safeHtml: "<p>Канареева</p>",
      attachments: [{ name: "Канареева.txt", mediaType: "text/plain", content: Buffer.from("секретная кличка") }],
    },
  });
  return { ...ticket, personId: id };
}

test("erases everything after a second member of staff approved; the confirmation still goes out", async ({ desk }) => {
  const { number, requestId, personId } = await deletion(desk);
  await addNote(desk.agent(), number, "Звонила Канареева");
  await replyToTicket(desk.agent(), number, { text: "Уважаемая Канареева" });
  const draft = { subject: "Канареева", text: "секретная кличка", templateId: null };
  const { version } = await saveDraft(desk.colleague(), number, 0, draft);
  const file = { name: "Клёнобург.pdf", mediaType: "application/pdf", content: Buffer.from("Канареева") };
  await attachToDraft(desk.colleague(), number, version, file);
  await callAbout(desk, personId);
  await saveView(desk.agent(), {
    name: "Канареева",
    query: "",
    words: "Канареева",
    sort: "due",
    columns: null,
    shared: false,
  });
  expect(await findValues(desk.db, CANARIES)).not.toEqual([]);

  expect(await applyRequest(desk.agent(), requestId, { assurance: "facts" })).toEqual({
    status: "awaiting_approval",
  });
  expect(await planErasure(desk.agent(), requestId)).toMatchObject({
    contacts: 2,
    messages: 3,
    attachments: 1,
    tickets: 1,
  });
  await approveErasure(desk.supervisor(), requestId);

  expect(await findValues(desk.db, CANARIES)).toEqual([]);
  expect(await listCallDrafts(desk.supervisor())).toEqual([]);
  await expect(saveDraft(desk.colleague(), number, version, draft)).rejects.toMatchRefusal("conflict");
  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([{ status: "applied" }]);
  await resolveTicket(desk.agent(), number);
  const { rows: held } = await desk.db.execute(sql`select purpose, state from outbox where state <> 'cancelled'`);
  expect(held).toMatchObject([{ purpose: "confirmation", state: "queued" }]);
  expect(await findValues(desk.db, CANARIES)).toEqual([]);

  const [tombstone] = await desk.db.select().from(people).where(eq(people.id, personId));
  expect(tombstone).toMatchObject({ familyName: null, erasedAt: desk.now });
  const { items } = await readHistory(desk.supervisor(), { person: personId });
  expect(items.every((item) => item.values === null)).toBe(true);
});

/** A call from the person with its recording, a fact asked for, and a colleague who types their number at this moment. */
async function callAbout(desk: Desk, personId: string) {
  const program = desk.program("agent");
  await ringCall(program, { callId: "c", from: "+79001234567", agent: "agent@desk.test", at: desk.now });
  await endCall(program, "c", { at: desk.now, recordingUrl: "https://pbx.example/%2B79001234567.ogg?n=+79001234567" });
  await askFact(desk.agent(), personId, crypto.randomUUID(), "homeTown");
  const text = JSON.stringify({ query: "8 900 123-45-67", note: "Канареева" });
  await saveCallDraft(desk.supervisor(), { key: crypto.randomUUID() }, 0, { text, personId: null });
}

test("an import cannot resubscribe the erased", async ({ desk }) => {
  const { requestId } = await deletion(desk);
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  await approveErasure(desk.supervisor(), requestId);

  await desk.person({ contacts: [{ kind: "email", value: "canary.lipova@mail.example" }] });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { email: "canary.lipova@mail.example" })).toMatchObject({
    member: false,
  });
});

test("nobody approves their own deletion, not even directly in the database; an agent approves none", async ({
  desk,
}) => {
  const { number, requestId } = await deletion(desk);
  await applyRequest(desk.supervisor(), requestId, { assurance: "contact" });

  await expect(approveErasure(desk.supervisor(), requestId)).rejects.toMatchRefusal("second_person_needed");
  await expect(approveErasure(desk.agent(), requestId)).rejects.toMatchRefusal("forbidden");
  await expect(
    desk.asApplication(
      `update requests set status = 'applied', decided_at = now(), approved_by = applied_by where id = ${requestId}`,
    ),
  ).rejects.toThrow("requests_delete_needs_two");
  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "waiting" });
});

test("a rejected deletion is open again and keeps the record", async ({ desk }) => {
  const { number, requestId, personId } = await deletion(desk);
  await expect(rejectErasure(desk.supervisor(), requestId, { reason: "proof_too_weak" })).rejects.toMatchRefusal(
    "conflict",
  );
  await applyRequest(desk.agent(), requestId, { assurance: "contact" });
  await rejectErasure(desk.supervisor(), requestId, { reason: "proof_too_weak" });

  expect((await readTicket(desk.agent(), number)).requests).toMatchObject([{ status: "open" }]);
  const [record] = await desk.db.select().from(people).where(eq(people.id, personId));
  expect(record).toMatchObject({ familyName: "Канареева", erasedAt: null });
});

test("a deletion needs proof, a person and a member of staff", async ({ desk }) => {
  const { requestId } = await deletion(desk);
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("assurance_needed");
  await expect(applyRequest(desk.program("admin"), requestId, { assurance: "facts" })).rejects.toMatchRefusal(
    "forbidden",
  );
  const stranger = await desk.ticket({ type: "delete", contact: { kind: "email", value: "nobody@mail.example" } });
  await expect(applyRequest(desk.agent(), stranger.requestId, { assurance: "facts" })).rejects.toMatchRefusal(
    "no_person",
  );
  await expect(planErasure(desk.agent(), stranger.requestId)).rejects.toMatchRefusal("no_person");
});

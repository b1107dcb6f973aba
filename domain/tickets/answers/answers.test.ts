import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { handleBounce } from "@/domain/intake/settle/handle-bounce";
import { listNotifications } from "@/domain/notifications/list";
import { type Desk, expect, test } from "@/tests/desk";
import { addNote } from "../conversation/note";
import { replyToTicket } from "../conversation/reply";
import { withdrawReply } from "../conversation/withdraw-reply";
import { appendFollowUp } from "../lifecycle/append-follow-up";
import { resolveTicket } from "../lifecycle/resolve";
import { readTicket } from "../read/read";
import { mergeTickets } from "../relations/merge";
import { addRequest } from "../requests/add-request";
import { applyRequest } from "../requests/apply-request";
import { refuseRequest } from "../requests/refuse-request";
import { undoRequest } from "../requests/undo-request";
import { reopenUndelivered } from "./reopen-undelivered";

const later = <T extends { now: Date }>(acting: T, seconds: number) => ({
  ...acting,
  now: new Date(acting.now.getTime() + seconds * 1000),
});
const only = async (desk: Desk, number: number) => (await readTicket(desk.agent(), number)).requests[0]!;

/** A question that was answered by a letter. */
async function answered(desk: Desk) {
  const { number, requestId } = await desk.ticket({ type: "question" });
  const { messageId } = await replyToTicket(desk.agent(), number, { text: "Раз в неделю.", draft: 0 });
  await applyRequest(desk.agent(), requestId);
  return { number, requestId, messageId };
}

const mark = (desk: Desk, messageId: number, row: Partial<typeof outbox.$inferInsert>) =>
  desk.db.update(outbox).set(row).where(eq(outbox.messageId, messageId));

test.for(["email", "phone", "form", "api"] as const)(
  "nothing is answered without evidence (%s)",
  async (channel, { desk }) => {
    for (const type of ["question", "access", "disclosure"] as const) {
      const { number, requestId } = await desk.ticket({ type, channel });
      await addNote(desk.agent(), number, "Позвонить");
      await expect(applyRequest(desk.agent(), requestId, { assurance: "contact" })).rejects.toMatchRefusal(
        "not_answered",
      );
      await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("unfinished");
      await expect(
        desk.asApplication(`update requests set status = 'applied', decided_at = now() where id = ${requestId}`),
      ).rejects.toThrow("requests_answered");
    }
  },
);

test("a letter answers, the latest unless another is named, and says which", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ type: "question" });
  const first = await replyToTicket(desk.agent(), number, { text: "Раз в неделю." });
  const second = await replyToTicket(later(desk.agent(), 1), number, { text: "Или два." });
  await applyRequest(desk.agent(), requestId);
  expect((await only(desk, number)).answer).toMatchObject({ way: "reply", message: second.messageId, by: "agent" });

  await undoRequest(desk.agent(), requestId);
  expect(await only(desk, number)).toMatchObject({ status: "open", answer: null });
  await applyRequest(desk.agent(), requestId, { answer: { by: "reply", message: first.messageId } });
  expect((await only(desk, number)).answer).toMatchObject({ message: first.messageId });
});

test("neither a letter of another ticket, nor one that refuses, nor one from before it was asked answers", async ({
  desk,
}) => {
  const { number, requestId } = await desk.ticket({ type: "question" });
  const elsewhere = await desk.ticket({ type: "question" });
  const { messageId } = await replyToTicket(desk.agent(), elsewhere.number, { text: "Раз в неделю." });
  const naming = { answer: { by: "reply" as const, message: messageId } };
  await expect(applyRequest(desk.agent(), requestId, naming)).rejects.toMatchRefusal("not_answered");

  const edit = await addRequest(desk.agent(), number, { type: "edit", changes: { familyName: "Х" } });
  await refuseRequest(desk.agent(), edit.id, "identity_not_shown", { notify: true });
  await expect(applyRequest(desk.agent(), requestId)).rejects.toMatchRefusal("not_answered");

  await replyToTicket(desk.agent(), number, { text: "Раз в неделю." });
  const receivedAt = new Date(desk.now.getTime() + 60_000);
  await appendFollowUp(later(desk.system(), 60), number, {
    message: { text: "А кому вы передаёте данные?" },
    receivedAt,
    requests: [{ type: "disclosure" }],
  });
  const disclosure = (await readTicket(desk.agent(), number)).requests.find(({ type }) => type === "disclosure")!;
  await expect(applyRequest(later(desk.agent(), 120), disclosure.id, { assurance: "contact" })).rejects.toMatchRefusal(
    "not_answered",
  );
});

test("an answer is read out or handed over, with who, when and where", async ({ desk }) => {
  const asked = await desk.ticket({ type: "question", channel: "phone" });
  await applyRequest(desk.agent(), asked.requestId, { answer: { by: "phone" } });
  expect((await only(desk, asked.number)).answer).toMatchObject({ way: "phone", by: "agent", at: desk.now });
  await expect(
    applyRequest(desk.agent(), (await desk.ticket({ type: "question" })).requestId, {
      answer: { by: "phone", call: 1 },
    }),
  ).rejects.toMatchRefusal("not_answered");

  const access = await desk.ticket({ type: "access" });
  const handed = (note: string) => ({ assurance: "contact" as const, answer: { by: "in_person" as const, note } });
  await expect(applyRequest(desk.agent(), access.requestId, handed("  "))).rejects.toMatchObject({
    errors: [{ field: "note", code: "required" }],
  });
  await applyRequest(desk.agent(), access.requestId, handed("Офис на Тверской, под подпись"));
  expect((await only(desk, access.number)).answer).toMatchObject({
    way: "in_person",
    note: "Офис на Тверской, под подпись",
  });
  await resolveTicket(desk.agent(), access.number);
});

test("a letter of a merged ticket answers what came over from it", async ({ desk }) => {
  const person = await desk.person();
  const contact = { kind: "email" as const, value: person.email };
  const one = await desk.ticket({ type: "question", contact });
  const two = await desk.ticket({ type: "question", contact });
  await replyToTicket(desk.agent(), two.number, { text: "Раз в неделю." });
  const { target } = await mergeTickets(desk.agent(), two.number, one.number);
  await applyRequest(desk.agent(), target === one.number ? one.requestId : two.requestId);
});

test("a withdrawn answer is none: the request and a resolved ticket are open again", async ({ desk }) => {
  const { number, messageId } = await answered(desk);
  await resolveTicket(desk.agent(), number);
  expect(await withdrawReply(desk.agent(), number, messageId)).toEqual({ reopened: true });
  expect(await readTicket(desk.agent(), number)).toMatchObject({
    status: "open",
    resolvedAt: null,
    messages: [],
    requests: [{ status: "open", answer: null }],
  });
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["ticket.reopened", "request.unanswered", "ticket.reply_withdrawn"]),
  );
});

test.for(["failed", "bounced"] as const)(
  "an answer that %s comes back to whoever has the ticket",
  async (how, { desk }) => {
    const { number, messageId } = await answered(desk);
    await resolveTicket(desk.agent(), number);
    const lost =
      how === "failed"
        ? { state: "failed" as const, failure: "refused" }
        : { state: "sent" as const, failure: "bounced", envelope: null, sentAt: desk.now };
    await mark(desk, messageId, lost);

    expect(await reopenUndelivered(desk.system())).toBe(1);
    expect(await reopenUndelivered(desk.system())).toBe(0);
    expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "open", requests: [{ status: "open" }] });
    expect((await listNotifications(desk.agent())).items).toMatchObject([{ kind: "answer_undelivered", readAt: null }]);
    await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("unfinished");
    await replyToTicket(desk.agent(), number, { text: "Раз в неделю.", despite: true });
    expect((await listNotifications(desk.agent(), { unread: true })).items).toEqual([]);
  },
);

test("does not resolve on an answer that is known to be lost, before anybody has opened it", async ({ desk }) => {
  const { number, messageId } = await answered(desk);
  await mark(desk, messageId, { state: "failed", failure: "refused" });
  await expect(resolveTicket(desk.agent(), number)).rejects.toMatchRefusal("unfinished");
});

test("a report that the answer bounced opens it again at once", async ({ desk }) => {
  const { number, messageId } = await answered(desk);
  await resolveTicket(desk.agent(), number);
  await mark(desk, messageId, { state: "sent", envelope: null, sentAt: desk.now });
  const [row] = await desk.db.select().from(outbox).where(eq(outbox.messageId, messageId));
  const mail = { report: { kind: "bounce", action: "failed" }, references: [], inReplyTo: null, subject: "", text: "" };
  const report = { mail, reported: [row!.mailMessageId] } as unknown as Parameters<typeof handleBounce>[1];
  expect(await handleBounce(desk.system(), report)).toBe(number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "open", requests: [{ status: "open" }] });
  expect((await listNotifications(desk.agent())).items).toMatchObject([{ kind: "answer_undelivered" }]);
});

import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { openEnvelope } from "@/domain/outbox/envelope";
import { type Desk, expect, test } from "@/tests/desk";
import { replyToTicket } from "../conversation/reply";
import { resolveTicket } from "../lifecycle/resolve";
import { undoResolve } from "../lifecycle/undo-resolve";
import { mergeTickets } from "../relations/merge";
import { reopenTicket } from "../reopen";
import { addRequest } from "../requests/add-request";
import { applyRequest } from "../requests/apply-request";
import { refuseRequest } from "../requests/refuse-request";

/** What confirmations of a ticket say, and to whom. */
async function confirmations(desk: Desk, number: number): Promise<{ to: string; text: string }[]> {
  const rows = await desk.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.ticketNumber, number), eq(outbox.purpose, "confirmation"), eq(outbox.state, "queued")))
    .orderBy(outbox.id);
  return rows.map(({ mailMessageId, envelope }) => openEnvelope(mailMessageId, envelope!));
}

const later = <T extends { now: Date }>(acting: T, seconds: number) => ({
  ...acting,
  now: new Date(acting.now.getTime() + seconds * 1000),
});

test("an answer that the requester has in hand is followed by no letter about it", async ({ desk }) => {
  for (const answer of [undefined, { by: "phone" as const }, { by: "post" as const, note: "РПО 123" }]) {
    const { number, requestId } = await desk.ticket({ type: "question", locale: "en" });
    if (!answer) await replyToTicket(desk.agent(), number, { text: "Once a week." });
    await applyRequest(desk.agent(), requestId, { answer });
    await resolveTicket(desk.agent(), number);
    expect(await confirmations(desk, number)).toEqual([]);
  }
});

test("one letter speaks only of what was not said yet", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ locale: "en" });
  const question = await addRequest(desk.agent(), number, { type: "question" });
  const edit = await addRequest(desk.agent(), number, { type: "edit", changes: { familyName: "Х" } });
  await replyToTicket(desk.agent(), number, { text: "Once a week." });
  await applyRequest(desk.agent(), requestId);
  await applyRequest(desk.agent(), question.id);
  await refuseRequest(desk.agent(), edit.id, "identity_not_shown", { notify: true });
  await resolveTicket(desk.agent(), number);

  const [letter, ...others] = await confirmations(desk, number);
  expect(others).toEqual([]);
  expect(letter!.text).toContain("you are unsubscribed");
  expect(letter!.text).not.toMatch(/Question|Your data/);
});

test("what one confirmation said the next does not repeat, unless it was taken back", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ locale: "en" });
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(later(desk.agent(), 1), number);
  await reopenTicket(later(desk.agent(), 2), number);
  await resolveTicket(later(desk.agent(), 3), number);
  expect(await confirmations(desk, number)).toHaveLength(1);

  expect(await undoResolve(later(desk.agent(), 4), number)).toEqual({ notified: "none" });
  const edit = await addRequest(later(desk.agent(), 5), number, { type: "edit", changes: { familyName: "Липова" } });
  await applyRequest(later(desk.agent(), 6), edit.id, { assurance: "contact" });
  await resolveTicket(later(desk.agent(), 7), number);
  const letters = await confirmations(desk, number);
  expect(letters).toHaveLength(2);
  expect(letters[1]!.text).toContain("Your data: changed.");
  expect(letters[1]!.text).not.toContain("unsubscribed");
});

test("a resolve that is taken back takes the confirmation with it", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);
  expect(await undoResolve(desk.agent(), number)).toEqual({ notified: "withdrawn" });
  expect(await confirmations(desk, number)).toEqual([]);
  await expect(undoResolve(desk.agent(), number)).rejects.toMatchRefusal("conflict");
  await resolveTicket(desk.agent(), number);
  expect(await confirmations(desk, number)).toHaveLength(1);
});

test("who asked the same from another address is told how it was answered", async ({ desk }) => {
  const { id } = await desk.person({
    contacts: [
      { kind: "email", value: "one@mail.example" },
      { kind: "email", value: "two@mail.example" },
    ],
  });
  const ask = (value: string) =>
    desk.ticket({ type: "question", locale: "en", personId: id, contact: { kind: "email", value } });
  const [one, two] = [await ask("one@mail.example"), await ask("two@mail.example")];
  const { target } = await mergeTickets(desk.agent(), two.number, one.number);
  await replyToTicket(desk.agent(), target, { text: "Once a week." });
  await applyRequest(desk.agent(), target === one.number ? one.requestId : two.requestId);
  await resolveTicket(desk.agent(), target);
  expect(await confirmations(desk, target)).toMatchObject([{ text: expect.stringContaining("answered by email") }]);
});

test("a ticket that asked nothing after all is closed with a word, unless somebody wrote", async ({ desk }) => {
  const silent = await desk.ticket({ locale: "en" });
  await refuseRequest(desk.agent(), silent.requestId, "misread");
  await resolveTicket(desk.agent(), silent.number);
  expect(await confirmations(desk, silent.number)).toMatchObject([{ text: expect.stringContaining("closed it") }]);

  const written = await desk.ticket({ locale: "en" });
  await refuseRequest(desk.agent(), written.requestId, "misread");
  await replyToTicket(desk.agent(), written.number, { text: "Thank you for the kind words." });
  await resolveTicket(desk.agent(), written.number);
  expect(await confirmations(desk, written.number)).toEqual([]);
});

test("a caller whose question was answered is not said to have been told twice", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ type: "question", channel: "phone" });
  await applyRequest(desk.agent(), requestId, { answer: { by: "phone" } });
  await resolveTicket(desk.agent(), number);
  expect(await desk.trail({ ticket: number })).not.toContain("ticket.told");
});

import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { applyRequest } from "../requests/apply-request";
import { appendFollowUp } from "./append-follow-up";
import { resolveTicket } from "./resolve";

test("a reminder joins the ticket and duplicates no request; new requests are added", async ({ desk }) => {
  const { number } = await desk.ticket();
  const followUp = { message: { text: "Напоминаю" }, receivedAt: desk.now };
  await appendFollowUp(desk.system(), number, {
    ...followUp,
    requests: [{ type: "unsubscribe", region: "RU-MOW" }, { type: "access" }],
  });

  const ticket = await readTicket(desk.agent(), number);
  expect(ticket.requests.map(({ type }) => type)).toEqual(["unsubscribe", "access"]);
  expect(ticket.messages.at(-1)).toMatchObject({ direction: "in", text: "Напоминаю" });
});

test("a follow-up reopens a resolved ticket, with its old deadline", async ({ desk }) => {
  const { number, requestId } = await desk.ticket();
  await applyRequest(desk.agent(), requestId);
  await resolveTicket(desk.agent(), number);
  const { dueAt } = await readTicket(desk.agent(), number);
  await appendFollowUp(desk.system(), number, { message: { text: "Снова пришло письмо" }, receivedAt: desk.now });

  expect(await readTicket(desk.agent(), number)).toMatchObject({ status: "open", dueAt, resolvedAt: null });
  await expect(
    appendFollowUp(desk.system(), 9_999_999, { message: { text: "x" }, receivedAt: desk.now }),
  ).rejects.toMatchRefusal("not_found");
});

import { assignTicket } from "@/domain/tickets/assignment/assign";
import { takeOverTicket } from "@/domain/tickets/assignment/take-over";
import { addNote } from "@/domain/tickets/conversation/note";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "@/tests/desk";
import { listNotifications } from "./list";

async function unread(desk: Desk) {
  const { items } = await listNotifications(desk.agent(), { unread: true });
  return items.map(({ kind }) => kind).toSorted();
}

/** A ticket of the agent whose requester wrote again, and where a colleague asks something. */
async function busy(desk: Desk) {
  const { number, requestId } = await desk.ticket();
  await assignTicket(desk.supervisor(), number, desk.staffId("agent"));
  await appendFollowUp(desk.system(), number, { message: { text: "Ну что там?" }, receivedAt: desk.now });
  await addNote(desk.supervisor(), number, "@agent, взгляни", [desk.staffId("agent")]);
  return { number, requestId };
}

test("a ticket that ends, by whomever, asks for nothing more; a mention still does", async ({ desk }) => {
  const resolved = await busy(desk);
  expect(await unread(desk)).toEqual(["assigned", "mentioned", "reply_received"]);
  await applyRequest(desk.supervisor(), resolved.requestId);
  await resolveTicket(desk.supervisor(), resolved.number);
  expect(await unread(desk)).toEqual(["mentioned"]);

  const dismissed = await busy(desk);
  await dismissTicket(desk.supervisor(), dismissed.number, "spam");
  expect(await unread(desk)).toEqual(["mentioned", "mentioned"]);
});

test("a ticket that somebody else has now is not theirs any more", async ({ desk }) => {
  const { number } = await desk.ticket();
  await assignTicket(desk.supervisor(), number, desk.staffId("agent"));
  await takeOverTicket(desk.colleague(), number, { from: desk.staffId("agent"), reason: "urgent" });
  expect(await unread(desk)).toEqual(["taken_over"]);
});

import { checkSegment } from "@/domain/segments/check";
import { expect, test } from "@/tests/desk";
import { logCall } from "./log-call";

const call = {
  phone: "8 (900) 111-22-33",
  callerName: null,
  locale: "ru",
  assurance: "contact",
  applyNow: true,
} as const;

test("a caller is unsubscribed, told and done in one act", async ({ desk }) => {
  const { id } = await desk.person({
    contacts: [{ kind: "phone", value: "+7 900 111 22 33" }],
    subscriptions: [{ region: "RU-MOW", channel: "sms" }],
  });
  const ticket = await logCall(desk.agent(), {
    ...call,
    startedAt: desk.now,
    personId: id,
    requests: [{ type: "unsubscribe", region: "RU-MOW" }],
  });

  expect(ticket).toMatchObject({ status: "resolved", channel: "phone", assignee: { id: desk.staffId("agent") } });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { phone: call.phone })).toMatchObject({ member: false });
  expect(await desk.trail({ ticket: ticket.number })).toEqual([
    "ticket.opened",
    "ticket.matched",
    "ticket.claimed",
    "person.unsubscribed",
    "request.applied",
    "ticket.resolved",
    "ticket.told",
  ]);
});

test("a caller's deletion waits for a colleague", async ({ desk }) => {
  const { id } = await desk.person();
  const ticket = await logCall(desk.agent(), {
    ...call,
    startedAt: desk.now,
    personId: id,
    requests: [{ type: "delete" }],
  });
  expect(ticket).toMatchObject({ status: "waiting", requests: [{ status: "awaiting_approval" }] });
});

test("what cannot be applied leaves no trace of the call", async ({ desk }) => {
  const doomed = {
    ...call,
    startedAt: desk.now,
    personId: null,
    requests: [{ type: "edit" as const, changes: { familyName: "Х" } }],
  };
  await expect(logCall(desk.agent(), doomed)).rejects.toMatchRefusal("no_person");
  await expect(logCall(desk.agent(), { ...doomed, requests: [] })).rejects.toMatchRefusal("invalid");
  expect(await desk.trail({})).toEqual([]);
});

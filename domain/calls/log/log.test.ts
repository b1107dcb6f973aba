import { asc, eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { messages, requests, tickets } from "@/db/schema/tickets";
import { answerFact } from "@/domain/people/verification/answer";
import { askFact } from "@/domain/people/verification/ask";
import type { Fact } from "@/domain/people/verification/facts";
import { checkSegment } from "@/domain/segments/check";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "@/tests/desk";
import { readCallDraft } from "../drafts/read";
import { saveCallDraft } from "../drafts/save";
import { ringCall } from "../ring";
import { logCall } from "./log";

const PHONE = "8 (900) 111-22-33";
const UNSUBSCRIBE = [{ type: "unsubscribe" as const, region: "RU-MOW" }];

const call = (changes: object = {}) => ({
  key: crypto.randomUUID(),
  call: null,
  phone: PHONE,
  personId: null,
  locale: "ru" as const,
  applyNow: true,
  requests: UNSUBSCRIBE as Parameters<typeof logCall>[1]["requests"],
  startedAt: new Date(0),
  ...changes,
});

const caller = (desk: Desk) =>
  desk.person({
    birthDate: "1980-03-04",
    homeTown: "Тула",
    contacts: [
      { kind: "phone", value: "+7 900 111 22 33" },
      { kind: "email", value: "a@mail.example" },
    ],
    subscriptions: [{ region: "RU-MOW", channel: "sms" }],
  });

async function answerAll(desk: Desk, personId: string, key: string, answers: [Fact, boolean][]) {
  for (const [fact, right] of answers) {
    await askFact(desk.agent(), personId, key, fact);
    await answerFact(desk.agent(), personId, key, { fact, right });
  }
}

test("calls of one person that are logged at the same instant do not stop each other", async ({ desk }) => {
  const { id } = await caller(desk);
  const calls = Array.from({ length: 6 }, (_, at) =>
    logCall(at % 2 ? desk.agent() : desk.supervisor(), call({ startedAt: desk.now, personId: id })),
  );
  const logged = await Promise.all(calls);
  expect(logged.map(({ status }) => status)).toEqual(Array(6).fill("resolved"));
});

test("a caller is unsubscribed, notified and the ticket resolved in one step", async ({ desk }) => {
  const { id } = await caller(desk);
  const [key, other] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const of of [key, other])
    await saveCallDraft(desk.agent(), { key: of }, 0, { text: `{"query":"${PHONE}"}`, personId: id });
  const ticket = await logCall(desk.agent(), call({ key, startedAt: desk.now, personId: id }));

  expect(ticket).toMatchObject({ status: "resolved", channel: "phone", assignee: { id: desk.staffId("agent") } });
  expect(await checkSegment(desk.supervisor(), "RU-MOW", { phone: PHONE })).toMatchObject({ member: false });
  expect(await desk.trail({ ticket: ticket.number })).toEqual([
    "ticket.opened",
    "ticket.matched",
    "ticket.claimed",
    "call.logged",
    "person.verified",
    "person.unsubscribed",
    "request.applied",
    "ticket.resolved",
    "ticket.told",
  ]);
  expect(await desk.db.select().from(calls)).toMatchObject([
    { ticketNumber: ticket.number, personId: id, disposition: "resolved", fromNumber: "+79001112233" },
  ]);
  expect(await readCallDraft(desk.agent(), { key })).toBeNull();
  expect(await readCallDraft(desk.agent(), { key: other }), "another call's").not.toBeNull();
});

test("a call sent twice, even concurrently, is one ticket", async ({ desk }) => {
  const { id } = await caller(desk);
  const same = call({ startedAt: desk.now, personId: id });
  const answers = await Promise.all([1, 2, 3].map(() => logCall(desk.agent(), same)));
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  expect(await desk.db.$count(tickets)).toBe(1);
  await expect(logCall(desk.colleague(), same)).rejects.toMatchRefusal("conflict");
});

test("an announced call starts the ticket's clock when it rang, and is logged once", async ({ desk }) => {
  const rangAt = new Date(desk.now.getTime() - 90_000);
  const { id } = await ringCall(desk.program("agent"), {
    callId: "a",
    from: PHONE,
    agent: "agent@desk.test",
    at: rangAt,
  });
  await expect(logCall(desk.colleague(), call({ call: id }))).rejects.toMatchRefusal("not_found");
  const ticket = await logCall(desk.agent(), call({ call: id, startedAt: desk.now }));
  expect(ticket.receivedAt).toEqual(rangAt);
  await expect(logCall(desk.agent(), call({ call: id }))).rejects.toMatchRefusal("conflict");
  await expect(
    logCall(desk.agent(), call({ startedAt: new Date(desk.now.getTime() + 3_600_000) })),
  ).rejects.toMatchRefusal("invalid");
});

test("a caller's deletion waits for a colleague", async ({ desk }) => {
  const { id } = await caller(desk);
  const ticket = await logCall(
    desk.agent(),
    call({ startedAt: desk.now, personId: id, requests: [{ type: "delete" }] }),
  );
  expect(ticket).toMatchObject({ status: "waiting", requests: [{ status: "awaiting_approval" }] });
});

test("a request that cannot be applied rolls the whole call back", async ({ desk }) => {
  const doomed = call({ startedAt: desk.now, requests: [{ type: "edit", changes: { familyName: "Х" } }] });
  await expect(logCall(desk.agent(), doomed)).rejects.toMatchRefusal("assurance_needed");
  await expect(logCall(desk.agent(), { ...doomed, requests: [] })).rejects.toMatchRefusal("invalid");
  expect(await desk.trail({})).toEqual([]);
  expect(await desk.db.$count(calls)).toBe(0);
});

test("from an unknown number a contact changes only after two correct answers in the same call", async ({ desk }) => {
  const { id } = await caller(desk);
  const edit = call({
    startedAt: desk.now,
    personId: id,
    phone: "+79005556677",
    requests: [{ type: "edit", changes: { email: "new@mail.example" } }],
  });
  await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("assurance_needed");
  await answerAll(desk, id, edit.key, [["birthDate", true]]);
  await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("assurance_needed");
  await answerAll(desk, id, edit.key, [["homeTown", true]]);
  await expect(logCall(desk.agent(), { ...edit, key: crypto.randomUUID() })).rejects.toMatchRefusal("assurance_needed");

  const ticket = await logCall(desk.agent(), edit);
  expect(ticket).toMatchObject({ status: "resolved", assurance: "facts", requests: [{ status: "applied" }] });
  expect(await desk.trail({ person: id })).toEqual(
    expect.arrayContaining(["person.fact_told", "person.facts_matched", "person.verified", "person.edited"]),
  );
});

test("what one caller showed is worth nothing for the next, also under one key", async ({ desk }) => {
  const first = await caller(desk);
  const second = await desk.person({ birthDate: "1990-01-02", homeTown: "Клин" });
  const edit = call({
    startedAt: desk.now,
    personId: second.id,
    phone: null,
    requests: [{ type: "edit", changes: { homeTown: "Тверь" } }],
  });
  await answerAll(desk, first.id, edit.key, [
    ["birthDate", true],
    ["homeTown", true],
  ]);
  await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("assurance_needed");
});

test.for([null, "+79005556677"])(
  "an announced call comes from the announced number (%s), whatever was typed to find the caller",
  async (from, { desk }) => {
    const { id } = await caller(desk);
    const announced = await ringCall(desk.program("agent"), {
      callId: "a",
      from,
      agent: "agent@desk.test",
      at: desk.now,
    });
    const edit = call({
      call: announced.id,
      personId: id,
      requests: [{ type: "edit", changes: { homeTown: "Тверь" } }],
    });
    await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("assurance_needed");
    expect(await logCall(desk.agent(), { ...edit, applyNow: false })).toMatchObject({ assurance: "claimed" });
  },
);

test("a phone ticket is not applied on unverified facts", async ({ desk }) => {
  const { id } = await caller(desk);
  const logged = await logCall(
    desk.agent(),
    call({ startedAt: desk.now, personId: id, phone: null, applyNow: false, requests: [{ type: "delete" }] }),
  );
  await expect(applyRequest(desk.agent(), logged.requests[0]!.id, { assurance: "facts" })).rejects.toMatchRefusal(
    "assurance_needed",
  );
});

test("a lock blocks everything except an unsubscribe; the call can still be logged", async ({ desk }) => {
  const { id } = await caller(desk);
  const edit = call({
    startedAt: desk.now,
    personId: id,
    requests: [{ type: "edit", changes: { homeTown: "Тверь" } }],
  });
  await answerAll(desk, id, edit.key, [
    ["birthDate", false],
    ["homeTown", false],
  ]);
  await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("verification_locked");
  await expect(logCall(desk.colleague(), { ...edit, key: crypto.randomUUID() })).rejects.toMatchRefusal(
    "verification_locked",
  );
  expect(await logCall(desk.agent(), { ...edit, applyNow: false })).toMatchObject({ status: "open" });
  expect(await logCall(desk.agent(), call({ startedAt: desk.now, personId: id }))).toMatchObject({
    status: "resolved",
  });
});

test("a call adds to the person's open ticket: the clock stays, no request is duplicated", async ({ desk }) => {
  const { id } = await caller(desk);
  const receivedAt = new Date(desk.now.getTime() - 3_600_000);
  const before = await desk.ticket({ personId: id, receivedAt, region: "RU-MOW" });
  const added = await logCall(
    desk.agent(),
    call({ startedAt: desk.now, personId: id, addTo: { number: before.number, text: "Позвонили" } }),
  );

  expect(added).toMatchObject({
    number: before.number,
    status: "resolved",
    receivedAt,
    requests: [{ type: "unsubscribe" }],
  });
  expect(await desk.db.$count(tickets)).toBe(1);
  expect(await desk.db.$count(requests)).toBe(1);
  const said = await desk.db.select().from(messages).orderBy(asc(messages.id));
  expect(said[0]).toMatchObject({ direction: "in", text: "Позвонили" });
});

test("a call joins neither another person's ticket nor a resolved one; a colleague's ticket stays theirs", async ({
  desk,
}) => {
  const { id } = await caller(desk);
  const other = await desk.ticket();
  const add = (number: number) => call({ startedAt: desk.now, personId: id, addTo: { number, text: "Позвонили" } });
  await expect(logCall(desk.agent(), add(other.number))).rejects.toMatchRefusal("not_same_person");

  const theirs = await desk.ticket({ personId: id });
  await claimTicket(desk.colleague(), theirs.number);
  expect(await logCall(desk.agent(), add(theirs.number))).toMatchObject({
    status: "open",
    assignee: { id: desk.staffId("colleague") },
    requests: [{ status: "open" }],
  });
  await applyRequest(desk.colleague(), theirs.requestId);
  await resolveTicket(desk.colleague(), theirs.number);
  await expect(logCall(desk.agent(), add(theirs.number))).rejects.toMatchRefusal("conflict");
  expect(await desk.db.$count(calls)).toBe(1);
});

test("an edit of a record that changed during the call is a conflict; an erased person is not found", async ({
  desk,
}) => {
  const { id } = await caller(desk);
  const edit = call({
    startedAt: desk.now,
    personId: id,
    personVersion: 7,
    requests: [{ type: "edit", changes: { homeTown: "Тверь" } }],
  });
  await expect(logCall(desk.agent(), edit)).rejects.toMatchRefusal("conflict");
  await expect(logCall(desk.agent(), { ...edit, personId: crypto.randomUUID() })).rejects.toMatchRefusal("not_found");
  expect(await desk.db.$count(tickets, eq(tickets.personId, id))).toBe(0);
});

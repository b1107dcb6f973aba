import { RequestAnswer } from "@/app/api/v1/schemas/request";
import { TicketAnswer, TicketPage } from "@/app/api/v1/schemas/ticket";
import { promiseCallBack } from "@/domain/tickets/call-backs/promise";
import { listTickets } from "@/domain/tickets/list/list";
import { expect, test } from "./api";

const HOUR = 3_600_000;

test("a ticket is opened, its requests applied, and resolved", async ({ api, desk }) => {
  const person = await desk.person();
  const receivedAt = new Date(desk.now.getTime() - HOUR);
  const opened = await api.agent.post("/tickets", {
    channel: "phone",
    receivedAt: receivedAt.toISOString(),
    contact: { kind: "email", value: person.email.toUpperCase() },
    subject: "Не звоните",
    text: "Прошу больше не писать",
    requests: [{ type: "unsubscribe", region: "RU-MOW" }],
  });

  const ticket = opened.as(TicketAnswer);
  expect(opened.status).toBe(201);
  expect(opened.headers.get("location")).toBe(`/api/v1/tickets/${ticket.number}`);
  expect(ticket).toEqual({
    number: ticket.number,
    status: "new",
    channel: "phone",
    receivedAt: receivedAt.toISOString(),
    dueAt: new Date(receivedAt.getTime() + 24 * HOUR).toISOString(),
    resolvedAt: null,
    breached: false,
    snoozedUntil: null,
    waitingSince: null,
    callBack: null,
    tags: [],
    assignee: null,
    person: person.id,
    identityCheck: null,
    requests: [
      { id: expect.any(Number), type: "unsubscribe", region: "RU-MOW", changes: {}, status: "open", outcome: null },
    ],
  });

  const applied = await api.agent.post(`/tickets/${ticket.number}/requests/${ticket.requests[0]!.id}/apply`);
  expect(applied.as(TicketAnswer).requests[0]).toMatchObject({ status: "applied", outcome: { regions: ["RU-MOW"] } });

  const resolved = (await api.agent.post(`/tickets/${ticket.number}/resolve`)).as(TicketAnswer);
  expect(resolved).toMatchObject({ status: "resolved", resolvedAt: expect.any(String), breached: false });
  expect((await api.agent.get(`/tickets/${ticket.number}`)).body).toEqual(resolved);
  expect(await desk.trail({ ticket: ticket.number })).toEqual(
    expect.arrayContaining(["ticket.opened", "ticket.matched", "request.applied", "ticket.resolved", "ticket.told"]),
  );
});

test("a ticket is put aside, found so, and brought back", async ({ api, desk }) => {
  const { number } = await desk.ticket();
  const until = new Date(desk.now.getTime() + 3 * HOUR).toISOString();
  const act = (name: string, body?: object) => api.agent.post(`/tickets/${number}/${name}`, body);
  expect((await act("snooze", { until })).as(TicketAnswer)).toMatchObject({ snoozedUntil: until, waitingSince: null });
  expect((await api.agent.get("/tickets?aside=true")).as(TicketPage).items).toMatchObject([{ number }]);
  expect((await act("wait")).as(TicketAnswer)).toMatchObject({ snoozedUntil: null, waitingSince: expect.any(String) });
  expect((await act("bring-back")).as(TicketAnswer)).toMatchObject({ snoozedUntil: null, waitingSince: null });
  expect((await api.agent.get("/tickets?aside=true")).as(TicketPage).items).toEqual([]);

  const late = new Date(desk.now.getTime() + 30 * HOUR).toISOString();
  expect(await act("snooze", { until: late })).toMatchObject({ status: 409, body: { code: "beyond_due" } });
  expect((await act("snooze", { until: late, beyondDue: true })).as(TicketAnswer)).toMatchObject({
    snoozedUntil: late,
  });
  expect(await act("snooze", { until: "soon" })).toMatchObject({ status: 422 });
});

test("a ticket tells of the call that is owed", async ({ api, desk }) => {
  const { number } = await desk.ticket();
  await promiseCallBack(desk.agent(), number, { at: "hour", by: null, timeZone: "UTC" });
  const callBack = { at: new Date(desk.now.getTime() + HOUR).toISOString(), by: desk.staffId("agent") };
  expect((await api.agent.get(`/tickets/${number}`)).as(TicketAnswer)).toMatchObject({ callBack });
  expect((await api.agent.get("/tickets?callBack=true")).as(TicketPage).items).toMatchObject([{ number, callBack }]);
  expect((await api.agent.get("/tickets?callBack=false")).as(TicketPage).items).toEqual([]);
});

test("a ticket is tagged, found by its tag, and the tag taken off", async ({ api, desk }) => {
  const { number } = await desk.ticket();
  const act = (name: string, tag: string) => api.agent.post(`/tickets/${number}/${name}`, { tag });
  expect((await act("tag", " Press ")).as(TicketAnswer).tags).toEqual(["Press"]);
  expect((await act("tag", "press")).as(TicketAnswer).tags).toEqual(["Press"]);
  expect((await api.agent.get("/tickets?tag=PRESS")).as(TicketPage).items).toMatchObject([{ number, tags: ["Press"] }]);
  expect(await act("tag", "x".repeat(41))).toMatchObject({ status: 422 });
  expect((await act("untag", "PRESS")).as(TicketAnswer).tags).toEqual([]);
  expect((await api.agent.get("/tickets?tag=press")).as(TicketPage).items).toEqual([]);
});

test("the clock starts now unless told otherwise, and never in the future", async ({ api }) => {
  const given = { channel: "api", requests: [{ type: "question" }] };
  const ticket = (await api.agent.post("/tickets", given)).as(TicketAnswer);
  expect(Math.abs(Date.parse(ticket.receivedAt) - Date.now())).toBeLessThan(60_000);

  const tomorrow = new Date(Date.now() + 24 * HOUR).toISOString();
  const refused = await api.agent.post("/tickets", { ...given, receivedAt: tomorrow });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: "receivedAt", code: "in_future" }] } });
});

test.for([
  [{}, "channel", "required"],
  [{ channel: "pigeon" }, "channel", "unknown"],
  [{ requests: [] }, "requests", "required"],
  [{ requests: [{ type: "unsubscribe", region: "RU-XXX" }] }, "requests.0.region", "unknown"],
  [{ requests: [{ type: "edit", changes: { shoeSize: "41" } }] }, "requests.0.changes.shoeSize", "unknown_field"],
  [{ urgent: true }, "urgent", "unknown_field"],
  [{ receivedAt: "yesterday" }, "receivedAt", "malformed"],
  [{ receivedAt: "0001-01-01T00:00:00Z" }, "receivedAt", "bad_date"],
  [{ contact: { kind: "email", value: "anna" } }, "contact", "bad_email"],
  [{ subject: "a\u0000b" }, "subject", "malformed"],
  [{ text: "\ud800" }, "text", "malformed"],
  [{ personId: "7" }, "personId", "malformed"],
  [{ personId: "00000000-0000-4000-8000-000000000000" }, "personId", "unknown_person"],
] as const)("refuses a ticket with %j", async ([wrong, field, code], { api }) => {
  const right = Object.keys(wrong).length === 0 ? {} : { channel: "api", requests: [{ type: "question" }] };
  const answer = await api.agent.post("/tickets", { ...right, ...wrong });
  expect(answer).toMatchObject({ status: 422, body: { code: "invalid" } });
  expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field, code })]) });
});

test("lists are narrowed, sorted by time left and read page by page", async ({ api, desk }) => {
  const numbers: number[] = [];
  for (const hours of [30, 2, 5]) {
    const { number } = await desk.ticket({ receivedAt: new Date(desk.now.getTime() - hours * HOUR) });
    numbers.push(number);
  }
  const [overdue, , middle] = numbers;
  const list = async (query: string) => (await api.agent.get(`/tickets?${query}`)).as(TicketPage);

  const first = await list("limit=2");
  expect(first.items.map((ticket) => ticket.number)).toEqual([overdue, middle]);
  const second = await list(`limit=2&cursor=${first.nextCursor}`);
  expect(second.items.map((ticket) => ticket.number)).toEqual([numbers[1]]);
  expect(second.nextCursor).toBeNull();

  expect((await list("sort=received&limit=1")).items[0]!.number).toBe(numbers[1]);
  expect((await list("overdue=true")).items).toMatchObject([{ number: overdue, breached: true }]);
  expect((await list(`q=${middle}`)).items).toMatchObject([{ number: middle, requests: [{ type: "unsubscribe" }] }]);
  expect((await list("status=resolved")).items).toEqual([]);
  expect((await list("type=delete")).items).toEqual([]);
  expect((await list("channel=email&assignee=none&region=RU-MOW&status=unresolved")).items).toHaveLength(3);
});

test.for([
  ["limit=0", "limit", "out_of_range"],
  ["limit=many", "limit", "malformed"],
  ["cursor=nonsense", "cursor", "bad_cursor"],
  ["status=lost", "status", "unknown"],
  ["colour=red", "colour", "unknown_field"],
  ["q=a&q=b", "q", "given_twice"],
  ["q=%00", "q", "malformed"],
] as const)("refuses a list with %s", async ([query, field, code], { api }) => {
  const answer = await api.agent.get(`/tickets?${query}`);
  expect(answer).toMatchObject({ status: 422, body: { code: "invalid", errors: [{ field, code }] } });
});

test("a ticket is given, given back, noted on, answered and opened again", async ({ api, desk }) => {
  const { number, requestId } = await desk.ticket();
  const act = (verb: string, body?: unknown) => api.supervisor.post(`/tickets/${number}/${verb}`, body);

  expect((await act("assign", { assignee: desk.staffId("agent") })).as(TicketAnswer).assignee).toBe(
    desk.staffId("agent"),
  );
  expect((await act("release")).as(TicketAnswer).assignee).toBeNull();
  expect((await act("note", { text: "Звонили" })).status).toBe(200);
  expect((await act("reply", { text: "Здравствуйте" })).status).toBe(200);
  expect(await act("resolve")).toMatchObject({ status: 409, body: { code: "unfinished", facts: { open: 1 } } });
  const refused = await act(`requests/${requestId}/refuse`, { reason: "withdrawn" });
  expect(refused.as(TicketAnswer).requests).toMatchObject([{ status: "refused", outcome: { reason: "withdrawn" } }]);
  expect((await act("resolve")).as(TicketAnswer).status).toBe("resolved");
  expect(await act("resolve")).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect((await act("reopen")).as(TicketAnswer).status).toBe("open");
  expect(await desk.trail({ ticket: number })).toEqual(
    expect.arrayContaining(["ticket.assigned", "ticket.released", "ticket.noted", "ticket.replied", "ticket.reopened"]),
  );
});

test("a request is added to its ticket, and found under no other", async ({ api, desk }) => {
  const { number } = await desk.ticket();
  const other = await desk.ticket();
  const added = await api.agent.post(`/tickets/${number}/requests`, { type: "edit", changes: { familyName: "Ель" } });
  const request = added.as(RequestAnswer);
  expect(added.status).toBe(201);
  expect(request).toMatchObject({ type: "edit", changes: { familyName: "Ель" }, status: "open", outcome: null });

  const elsewhere = await api.agent.post(`/tickets/${other.number}/requests/${request.id}/apply`);
  expect(elsewhere).toMatchObject({ status: 404, body: { code: "not_found" } });
  const unproven = await api.agent.post(`/tickets/${number}/requests/${request.id}/apply`, {});
  expect(unproven).toMatchObject({ status: 409, body: { code: "assurance_needed" } });
  const applied = await api.agent.post(`/tickets/${number}/requests/${request.id}/apply`, { assurance: "facts" });
  expect(applied.as(TicketAnswer).requests.find(({ id }) => id === request.id)).toMatchObject({ status: "applied" });
});

test("only staff claim tickets and put deletions forward", async ({ api, desk }) => {
  const { number, requestId } = await desk.ticket({ type: "delete" });
  for (const path of ["claim", `requests/${requestId}/approve`]) {
    expect(await api.admin.post(`/tickets/${number}/${path}`)).toMatchObject({ status: 403 });
  }
  const put = await api.admin.post(`/tickets/${number}/requests/${requestId}/apply`, { assurance: "facts" });
  expect(put).toMatchObject({ status: 403, body: { code: "forbidden" } });
});

test.for(["0", "-1", "1e3", "9999999", "99999999999999999999", "abc"])(
  "ticket %s is not found",
  async (number, { api, desk }) => {
    expect(await api.agent.get(`/tickets/${number}`)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect((await listTickets(desk.agent(), {})).items).toEqual([]);
  },
);

test("two tickets of one person become one, which is answered; those of two people stay two", async ({ api, desk }) => {
  const person = await desk.person();
  const open = (hours: number) =>
    desk.ticket({ personId: person.id, receivedAt: new Date(desk.now.getTime() - hours * HOUR) });
  const [later, earlier, stranger] = [await open(1), await open(2), await desk.ticket()];

  const refused = await api.agent.post(`/tickets/${later.number}/merge`, { into: stranger.number });
  expect(refused).toMatchObject({ status: 409, body: { code: "not_same_person" } });
  const merged = await api.agent.post(`/tickets/${earlier.number}/merge`, { into: later.number });
  expect(merged.as(TicketAnswer)).toMatchObject({ number: earlier.number, status: "open" });
  expect((await api.agent.get(`/tickets/${later.number}`)).as(TicketAnswer).status).toBe("resolved");
});

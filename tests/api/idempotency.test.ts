import { PersonAnswer } from "@/app/api/v1/schemas/person";
import { TicketAnswer, TicketPage } from "@/app/api/v1/schemas/ticket";
import { idempotencyKeys } from "@/db/schema/staff";
import { expect, test } from "./api";

const TICKET = { channel: "api", text: "Отпишите anna@mail.example", requests: [{ type: "question" }] };
const key = (text: string) => ({ "idempotency-key": text });

test("a repeat has no second effect and is answered the same", async ({ api }) => {
  const first = await api.agent.post("/tickets", TICKET, key("k-1"));
  const again = await api.agent.post("/tickets", TICKET, key("k-1"));

  expect(first.headers.has("idempotency-replayed")).toBe(false);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect((await api.agent.get("/tickets")).as(TicketPage).items).toHaveLength(1);
});

test("of ten at once one has the effect, and all are answered the same", async ({ api, desk }) => {
  const { number } = (await api.agent.post("/tickets", TICKET)).as(TicketAnswer);
  const notes = Array.from({ length: 10 }, () =>
    api.agent.post(`/tickets/${number}/note`, { text: "Звонили" }, key("note")),
  );
  const answers = await Promise.all(notes);
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(answers.filter((answer) => answer.headers.has("idempotency-replayed"))).toHaveLength(9);
  expect((await desk.trail({ ticket: number })).filter((action) => action === "ticket.noted")).toHaveLength(1);
});

test("a key stands for one request of one token", async ({ api }) => {
  const first = await api.agent.post("/tickets", TICKET, key("k"));
  const other = await api.agent.post("/tickets", { ...TICKET, text: "Другое" }, key("k"));
  expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  const elsewhere = await api.agent.post(`/tickets/${first.as(TicketAnswer).number}/release`, undefined, key("k"));
  expect(elsewhere).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  const stranger = await api.admin.post("/tickets", TICKET, key("k"));
  expect(stranger.as(TicketAnswer).number).not.toBe(first.as(TicketAnswer).number);
});

test("a refused request leaves its key free", async ({ api, desk }) => {
  const { number, requestId } = await desk.ticket();
  const resolve = () => api.agent.post(`/tickets/${number}/resolve`, undefined, key("resolve"));
  expect(await resolve()).toMatchObject({ status: 409, body: { code: "unfinished" } });
  await api.agent.post(`/tickets/${number}/requests/${requestId}/apply`);
  expect(await resolve()).toMatchObject({ status: 200, body: { status: "resolved" } });
  expect((await resolve()).headers.get("idempotency-replayed")).toBe("true");
});

test("what is kept with a key are ids", async ({ api, desk }) => {
  const person = await api.agent.post("/people", { familyName: "Кедрова" }, key("p"));
  const again = await api.agent.post("/people", { familyName: "Кедрова" }, key("p"));
  expect(again.body).toEqual(person.body);
  const [row] = await desk.db.select().from(idempotencyKeys);
  expect(row).toMatchObject({ key: "p", status: 201, result: { person: person.as(PersonAnswer).id } });
});

test.for(["", "with space", "x".repeat(256)])("refuses the key %j", async (text, { api }) => {
  const answer = await api.agent.post("/tickets", TICKET, key(text));
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: "Idempotency-Key" }] } });
});

import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import { answerLink } from "@/domain/identity/answer-link";
import { check, wrong } from "@/tests/identity-check";
import { expect, test } from "./api";

const EDIT = { type: "edit", changes: { homeTown: "Ржев" } } as const;

test("a program sends a check, enters the code, and what it shows is read, never said", async ({ api, desk }) => {
  const person = await desk.person();
  const { number, requestId } = await desk.ticket({ contact: null, personId: person.id, ...EDIT });
  const path = `/tickets/${number}/identity-checks`;
  const stranger = await api.agent.post(path, { email: "stranger@mail.example" });
  expect(stranger.status).toBe(404);

  const sent = (await api.agent.post(path, { email: person.email.toUpperCase() })).as(TicketAnswer).identityCheck!;
  expect(sent).toMatchObject({ state: "sent", about: ["edit"], contact: "p•••@mail.example", triesLeft: 5 });
  expect(sent).toMatchObject({ confirmedBy: null, counts: false, letter: "waits" });
  const claimed = await api.agent.post(`/tickets/${number}/requests/${requestId}/apply`, { check: sent.id });
  expect(claimed.status, "a check is nothing that could be given").toBe(422);
  expect((await api.agent.post(`/tickets/${number}/requests/${requestId}/apply`)).body).toMatchObject({
    code: "assurance_needed",
  });

  const { id, code, token } = await check(desk.program("admin"), { ticket: number }, person.id);
  const old = await api.agent.post(`${path}/${sent.id}/code`, { code });
  expect([old.status, old.body]).toMatchObject([409, { code: "check_over" }]);
  const guessed = await api.agent.post(`${path}/${id}/code`, { code: wrong(code) });
  expect(guessed.as(TicketAnswer).identityCheck).toMatchObject({ state: "sent", triesLeft: 4 });
  expect((await api.agent.post(`${path}/${id}/code`, { code: "12" })).status).toBe(422);
  const right = await api.agent.post(`${path}/${id}/code`, { code });
  expect(right.as(TicketAnswer).identityCheck).toMatchObject({ state: "confirmed", confirmedBy: "code", counts: true });
  expect(await answerLink(desk.system(), token, "deny")).toBeNull();

  const applied = await api.agent.post(`/tickets/${number}/requests/${requestId}/apply`);
  expect(applied.as(TicketAnswer).requests[0]).toMatchObject({ status: "applied" });
  expect(JSON.stringify(applied.body)).not.toContain(code);
});

test("the fourth within an hour is too many requests", async ({ api, desk }) => {
  const person = await desk.person();
  const { number } = await desk.ticket({ contact: null, personId: person.id, ...EDIT });
  for (const _ of [1, 2, 3]) await check(desk.program("agent"), { ticket: number }, person.id);

  const fourth = await api.agent.post(`/tickets/${number}/identity-checks`, { email: person.email });
  expect([fourth.status, fourth.body]).toMatchObject([429, { code: "too_many_checks" }]);
});

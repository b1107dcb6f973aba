import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import { expect, test } from "./api";

test("a question ends with evidence of its answer, and says which", async ({ api, desk }) => {
  const { id, email } = await desk.person();
  const { number, requestId } = await desk.ticket({ type: "question", channel: "phone", personId: id });
  const apply = (body: object) => api.agent.post(`/tickets/${number}/requests/${requestId}/apply`, body);
  const unanswered = await apply({});
  expect(unanswered).toMatchObject({ status: 409, body: { code: "not_answered" } });
  expect(await apply({ answer: { by: "in_person" } })).toMatchObject({ status: 422 });
  expect(await apply({ answer: { by: "unrecorded" } })).toMatchObject({ status: 422 });

  const reply = (to?: string) => api.agent.post(`/tickets/${number}/reply`, { text: "Раз в неделю.", to });
  expect(await reply()).toMatchObject({ status: 409, body: { code: "no_recipient" } });
  expect(await reply("stranger@mail.example")).toMatchObject({ status: 409, body: { code: "no_recipient" } });
  await reply(email);
  const answered = (await apply({})).as(TicketAnswer);
  expect(answered.requests).toMatchObject([
    {
      status: "applied",
      outcome: { answer: "reply" },
      answer: { by: "reply", message: expect.any(Number), note: null },
    },
  ]);
});

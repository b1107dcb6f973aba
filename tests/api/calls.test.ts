import { CallAnswer } from "@/app/api/v1/schemas/call";
import { listUnfinishedCalls } from "@/domain/calls/list-unfinished";
import { expect, test } from "./api";

test("a telephone system announces a call, ends it, and sends the recording after", async ({ api, desk }) => {
  const ringing = { callId: "pbx-1", from: "+7 900 111-22-33", agent: "agent@desk.test", at: desk.now.toISOString() };
  const rung = await api.agent.post("/calls/incoming", ringing);
  expect(rung.status).toBe(200);
  expect(rung.as(CallAnswer)).toMatchObject({ callId: "pbx-1", agent: desk.staffId("agent"), endedAt: null });
  await api.agent.post("/calls/incoming", ringing);
  expect(await listUnfinishedCalls(desk.agent())).toHaveLength(1);

  const answeredAt = new Date(desk.now.getTime() + 2000).toISOString();
  const at = new Date(desk.now.getTime() + 65_000).toISOString();
  const ended = await api.agent.post("/calls/pbx-1/ended", { at, answeredAt });
  expect(ended.as(CallAnswer).endedAt).not.toBeNull();
  const recorded = await api.agent.post("/calls/pbx-1/ended", { at, recordingUrl: "https://pbx.example/1.ogg" });
  expect(recorded.as(CallAnswer)).toMatchObject({ recordingUrl: "https://pbx.example/1.ogg" });
});

test("says what is wrong: an unknown agent, a link that is no https, an unknown call", async ({ api, desk }) => {
  const at = desk.now.toISOString();
  const unknown = await api.agent.post("/calls/incoming", { callId: "a", agent: "who@desk.test", at });
  expect(unknown.status).toBe(422);
  expect(unknown.body).toMatchObject({ code: "invalid", errors: [{ field: "agent", code: "unknown" }] });

  const odd = await api.agent.post("/calls/incoming", { callId: "b", from: "\0\ud800", agent: "agent@desk.test", at });
  expect(odd.status).toBe(200);
  const bad = await api.agent.post("/calls/b/ended", { at, recordingUrl: "javascript:alert(1)" });
  expect(bad.body).toMatchObject({ errors: [{ field: "recordingUrl", code: "bad_url" }] });
  expect((await api.agent.post("/calls/none/ended", { at })).status).toBe(404);
  expect((await api.agent.post("/calls/incoming", { callId: "a b", agent: "agent@desk.test", at })).status).toBe(422);
});

import { randomUUID } from "node:crypto";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { type Desk, expect } from "../desk";

/** A telephone system of the test's own: it announces calls over HTTP, with a token. */
export async function telephone(desk: Desk) {
  const { token } = await issueToken(await desk.system(), { name: "pbx", role: "agent" });
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${desk.running.url}/api/v1/calls/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  return {
    /** Rings at the member of staff, and answers with the system's own id of the call. */
    async ring(agent: { id: string }, from: string | null): Promise<string> {
      const callId = randomUUID();
      await post("incoming", { callId, from, agent: agent.id, at: new Date().toISOString() });
      return callId;
    },
    end: (callId: string, recordingUrl?: string) =>
      post(`${callId}/ended`, { at: new Date().toISOString(), recordingUrl }),
  };
}

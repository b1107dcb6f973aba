import { answerCall } from "@/app/api/v1/answers/call";
import { effect } from "@/app/api/v1/http/effect";
import { resource } from "@/app/api/v1/http/resource";
import { CallAnswer, EndedBody } from "@/app/api/v1/schemas/call";
import { CallPath } from "@/app/api/v1/schemas/path";
import { endCall } from "@/domain/calls/end";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "endCall",
      summary: "A call is over: when, whether it was answered, and where its recording is, which may follow later",
      permission: "call:announce",
      params: CallPath,
      body: EndedBody,
      answer: { content: CallAnswer },
    },
    {
      act: async ({ acting, params, body: { at, answeredAt, recordingUrl } }) => {
        const answered = answeredAt ? new Date(answeredAt) : null;
        const { id } = await endCall(acting, params.callId, { at: new Date(at), answeredAt: answered, recordingUrl });
        return { call: id };
      },
      answer: (acting, { call }) => answerCall(acting, call!),
    },
  ),
});

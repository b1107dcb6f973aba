import { answerCall } from "@/app/api/v1/answers/call";
import { effect } from "@/app/api/v1/http/effect";
import { resource } from "@/app/api/v1/http/resource";
import { CallAnswer, RingingBody } from "@/app/api/v1/schemas/call";
import { ringCall } from "@/domain/calls/ring";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "announceCall",
      summary:
        "Announces an incoming call: who may be calling appears on the agent's screen; announced again, it is the same call",
      permission: "call:announce",
      body: RingingBody,
      answer: { content: CallAnswer },
    },
    {
      act: async ({ acting, body: { at, ...ringing } }) => {
        const { id } = await ringCall(acting, { ...ringing, at: new Date(at) });
        return { call: id };
      },
      answer: (acting, { call }) => answerCall(acting, call!),
    },
  ),
});

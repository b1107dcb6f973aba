import type { z } from "zod";
import type { CallAnswer } from "@/app/api/v1/schemas/call";
import type { Acting } from "@/domain/acting";
import { readAnnouncedCall } from "@/domain/calls/read";

/** A call as the API tells it. @throws Refusal `not_found` */
export async function answerCall(acting: Acting, id: number): Promise<z.input<typeof CallAnswer>> {
  const call = await readAnnouncedCall(acting, id);
  const { rangAt, answeredAt, endedAt } = call;
  return {
    callId: call.callId!,
    agent: call.staffId,
    rangAt: rangAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    seconds: endedAt && Math.max(0, Math.round((endedAt.getTime() - (answeredAt ?? rangAt).getTime()) / 1000)),
    recordingUrl: call.recordingUrl,
    ticket: call.ticketNumber,
    disposition: call.disposition,
  };
}

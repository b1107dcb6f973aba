import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { CallRow } from "./lock";
import { judgeRecording } from "./recording";
import { requirePast } from "./require-past";

/** How a call ended, as the telephone system tells it. `answeredAt` null: nobody picked up. */
export type Ending = { at: Date; answeredAt?: Date | null; recordingUrl?: string | null };

/**
 * Takes down that a call is over: when, whether it was answered, and where its recording is. Told again, the first end stays and
 * a recording that comes later is added.
 *
 * @throws Refusal `forbidden` without `call:announce`; `not_found`; `invalid` for an end in the future or a link that is not https
 */
export async function endCall(acting: Acting, callId: string, ending: Ending): Promise<{ id: number }> {
  requirePermission(acting.actor, "call:announce");
  const at = requirePast(ending.at, acting.now);
  const answered = ending.answeredAt ? requirePast(ending.answeredAt, acting.now, "answeredAt") : null;
  const recordingUrl = ending.recordingUrl ? judgeRecording(ending.recordingUrl) : null;

  return inTransaction(acting, async (acting) => {
    const [call] = await acting.db.select().from(calls).where(eq(calls.callId, callId)).for("update");
    if (!call) throw new Refusal("not_found");
    const next = {
      endedAt: call.endedAt ?? within(call.rangAt, at),
      answeredAt: call.answeredAt ?? (answered && within(call.rangAt, answered)),
      recordingUrl: call.recordingUrl ?? recordingUrl,
    };
    if (isSame(call, next)) return { id: call.id };

    await acting.db.update(calls).set(next).where(eq(calls.id, call.id));
    await recordHistory(acting, {
      action: "call.ended",
      ticket: call.ticketNumber,
      person: call.personId,
      details: { call: String(call.id), recorded: next.recordingUrl !== null },
    });
    await announce(acting, { action: "call.over", to: call.staffId, id: String(call.id) });
    return { id: call.id };
  });
}

/** Nothing of a call can have been before it rang, whatever the clocks say. */
function within(rangAt: Date, at: Date): Date {
  return at < rangAt ? rangAt : at;
}

function isSame(call: CallRow, next: Pick<CallRow, "endedAt" | "answeredAt" | "recordingUrl">): boolean {
  return (
    call.endedAt?.getTime() === next.endedAt?.getTime() &&
    call.answeredAt?.getTime() === next.answeredAt?.getTime() &&
    call.recordingUrl === next.recordingUrl
  );
}

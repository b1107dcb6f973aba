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

/** `answeredAt` null: nobody picked up. */
export type CallEnd = { at: Date; answeredAt?: Date | null; recordingUrl?: string | null };

/** Reported again, the first end stays and a late recording is added. @throws Refusal `not_found`; `invalid` (future, or no https link) */
export async function endCall(acting: Acting, callId: string, end: CallEnd): Promise<{ id: number }> {
  requirePermission(acting.actor, "call:announce");
  const at = requirePast(end.at, acting.now);
  const answered = end.answeredAt ? requirePast(end.answeredAt, acting.now, "answeredAt") : null;
  const recordingUrl = end.recordingUrl ? judgeRecording(end.recordingUrl) : null;

  return inTransaction(acting, async (acting) => {
    const [call] = await acting.db.select().from(calls).where(eq(calls.callId, callId)).for("update");
    if (!call) throw new Refusal("not_found");
    const next = {
      endedAt: call.endedAt ?? notBefore(call.rangAt, at),
      answeredAt: call.answeredAt ?? (answered && notBefore(call.rangAt, answered)),
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

/** Clocks differ: nothing can have happened before the call rang. */
function notBefore(rangAt: Date, at: Date): Date {
  return at < rangAt ? rangAt : at;
}

function isSame(call: CallRow, next: Pick<CallRow, "endedAt" | "answeredAt" | "recordingUrl">): boolean {
  return (
    call.endedAt?.getTime() === next.endedAt?.getTime() &&
    call.answeredAt?.getTime() === next.answeredAt?.getTime() &&
    call.recordingUrl === next.recordingUrl
  );
}

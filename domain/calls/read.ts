import { and, eq, ne } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type CallRow, requireStaffId } from "./lock";

/** `from` is in full, as the agent's telephone shows it. */
export type OwnCall = Pick<CallRow, "id" | "rangAt" | "endedAt" | "recordingUrl" | "loggedAt" | "ticketNumber"> & {
  from: string | null;
};

/** @throws Refusal `not_found`, also for a colleague's call */
export async function readOwnCall(acting: Acting, id: number): Promise<OwnCall> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);
  const [call] = await acting.db
    .select()
    .from(calls)
    .where(and(eq(calls.id, id), eq(calls.staffId, me)));
  if (!call) throw new Refusal("not_found");
  const { rangAt, endedAt, recordingUrl, loggedAt, ticketNumber, fromNumber } = call;
  return { id, rangAt, endedAt, recordingUrl, loggedAt, ticketNumber, from: fromNumber };
}

/** `free`: no draft and no call has this key. `taken`: somebody else's does. */
export type KeyState = "free" | "taken" | { ticketNumber: number | null };

/** What became of the call that the actor's screen gave this key. */
export async function readCallKey(acting: Acting, key: string): Promise<KeyState> {
  requirePermission(acting.actor, "call:handle");
  const me = requireStaffId(acting);
  const [call] = await acting.db
    .select({ staffId: calls.staffId, ticketNumber: calls.ticketNumber })
    .from(calls)
    .where(eq(calls.logKey, key));
  if (call) return call.staffId === me ? { ticketNumber: call.ticketNumber } : "taken";
  const theirs = and(eq(callDrafts.key, key), ne(callDrafts.staffId, me));
  return (await acting.db.$count(callDrafts, theirs)) > 0 ? "taken" : "free";
}

export async function readAnnouncedCall(acting: Acting, id: number): Promise<CallRow> {
  requirePermission(acting.actor, "call:announce");
  const [call] = await acting.db.select().from(calls).where(eq(calls.id, id));
  if (!call) throw new Refusal("not_found");
  return call;
}

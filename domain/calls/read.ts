import { and, eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
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

/** Whether the actor logged or closed a call under this key, and the ticket it led to, if any. */
export async function readLoggedCall(acting: Acting, key: string): Promise<{ ticketNumber: number | null } | null> {
  requirePermission(acting.actor, "call:handle");
  const [call] = await acting.db
    .select({ ticketNumber: calls.ticketNumber })
    .from(calls)
    .where(and(eq(calls.logKey, key), eq(calls.staffId, requireStaffId(acting))));
  return call ?? null;
}

export async function readAnnouncedCall(acting: Acting, id: number): Promise<CallRow> {
  requirePermission(acting.actor, "call:announce");
  const [call] = await acting.db.select().from(calls).where(eq(calls.id, id));
  if (!call) throw new Refusal("not_found");
  return call;
}

import { and, eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type CallRow, requireTelephone } from "./lock";

/** A call as its agent's screen needs it; `from` in full, as their telephone shows it. */
export type OwnCall = Pick<CallRow, "id" | "rangAt" | "endedAt" | "recordingUrl" | "loggedAt" | "ticketNumber"> & {
  from: string | null;
};

/**
 * One of the actor's own calls.
 *
 * @throws Refusal `forbidden` without `call:handle` or for a program; `not_found`, also for a colleague's
 */
export async function readOwnCall(acting: Acting, id: number): Promise<OwnCall> {
  requirePermission(acting.actor, "call:handle");
  const me = requireTelephone(acting);
  const [call] = await acting.db
    .select()
    .from(calls)
    .where(and(eq(calls.id, id), eq(calls.staffId, me)));
  if (!call) throw new Refusal("not_found");
  const { rangAt, endedAt, recordingUrl, loggedAt, ticketNumber, fromNumber } = call;
  return { id, rangAt, endedAt, recordingUrl, loggedAt, ticketNumber, from: fromNumber };
}

/**
 * A call as its telephone system asks for it.
 *
 * @throws Refusal `forbidden` without `call:announce`; `not_found`
 */
export async function readAnnouncedCall(acting: Acting, id: number): Promise<CallRow> {
  requirePermission(acting.actor, "call:announce");
  const [call] = await acting.db.select().from(calls).where(eq(calls.id, id));
  if (!call) throw new Refusal("not_found");
  return call;
}

import { and, eq, isNull, or } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { staff } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { normaliseStaffEmail } from "@/domain/staff/staff-fields";
import { readNumber } from "./phone-number";
import { requirePast } from "./require-past";

/** `agent`: id or e-mail of a member of staff. */
export type Ringing = {
  callId: string;
  from?: string | null;
  to?: string | null;
  agent: string;
  at: Date;
};

/** Rings on that member's open screens only, and once. @throws Refusal `invalid` for an unknown agent or an instant in the future */
export async function ringCall(acting: Acting, ringing: Ringing): Promise<{ id: number }> {
  requirePermission(acting.actor, "call:announce");
  const rangAt = requirePast(ringing.at, acting.now);

  return inTransaction(acting, async (acting) => {
    const staffId = await requireAgent(acting, ringing.agent);
    const [rung] = await acting.db
      .insert(calls)
      .values({
        callId: ringing.callId,
        fromNumber: readNumber(ringing.from),
        toNumber: readNumber(ringing.to),
        staffId,
        rangAt,
        createdAt: acting.now,
      })
      .onConflictDoNothing()
      .returning({ id: calls.id });
    if (!rung) return knownCall(acting, ringing.callId);

    await recordHistory(acting, { action: "call.rang", details: { call: String(rung.id), staff: staffId } });
    await announce(acting, { action: "call.ringing", to: staffId, id: String(rung.id) });
    return rung;
  });
}

async function requireAgent(acting: Acting, agent: string): Promise<string> {
  const email = eq(staff.email, normaliseStaffEmail(agent));
  const wanted = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(agent) ? or(eq(staff.id, agent), email) : email;
  const [found] = await acting.db
    .select({ id: staff.id })
    .from(staff)
    .where(and(wanted, isNull(staff.disabledAt)));
  if (!found) throw new Refusal("invalid", {}, [{ field: "agent", code: "unknown" }]);
  return found.id;
}

async function knownCall(acting: Acting, callId: string): Promise<{ id: number }> {
  const [known] = await acting.db.select({ id: calls.id }).from(calls).where(eq(calls.callId, callId));
  return known!;
}

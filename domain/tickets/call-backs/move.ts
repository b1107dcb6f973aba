import { and, eq, sql } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import type { Ticket } from "../lock";

/** A ticket that is merged hands its promised call on, unless the target owes one already. On two locked tickets. */
export async function moveCallBack(acting: Acting, merged: Ticket, target: Ticket): Promise<void> {
  const owed = await acting.db.$count(callBacks, openOf(target));
  if (owed > 0) return;
  const [moved] = await acting.db
    .update(callBacks)
    .set({
      ticketNumber: target.number,
      at: sql`least(${callBacks.at}, ${target.dueAt.toISOString()}::timestamptz)`,
    })
    .where(openOf(merged))
    .returning();
  if (!moved) return;
  await recordHistory(acting, {
    action: "call_back.promised",
    ticket: target.number,
    person: target.personId,
    details: { until: moved.at.toISOString(), staff: moved.staffId, because: "merged" },
  });
}

function openOf({ number }: Ticket) {
  return and(eq(callBacks.ticketNumber, number), eq(callBacks.state, "open"));
}

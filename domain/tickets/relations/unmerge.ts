import { and, eq, sql } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket, type Ticket } from "../lock";
import { mergeTargetOf } from "../merge-target";
import { nextStatus } from "../status";
import { recordBoth } from "./merge";

/**
 * Takes a merge back while the ticket it went into is not resolved: the merged ticket is open again with its own clock, and
 * has its lines back.
 *
 * @param number the merged ticket
 * @throws Refusal `forbidden` without `ticket:merge`; `not_found`; `claimed_by_other`; `conflict` unless it is merged and the
 *   other is still open
 */
export async function unmergeTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:merge");

  await inTransaction(acting, async (acting) => {
    const { survivor, merged } = await lockPair(acting, number);
    const kept = await ensureAssignee(acting, survivor);
    await giveBackLines(acting, survivor.number, merged);
    const waits = await awaitsApproval(acting, survivor.number);
    if (kept.status === "waiting" && !waits)
      await changeTicket(acting, kept, { status: nextStatus(kept.status, "resume") });

    const opened = nextStatus(merged.status, "reopen");
    const status = (await awaitsApproval(acting, number)) ? nextStatus(opened, "wait") : opened;
    await changeTicket(acting, merged, { status, resolvedAt: null, mergedInto: null });
    await recordBoth(acting, "ticket.unmerged", survivor, merged);
  });
}

async function lockPair(acting: Acting, number: number): Promise<{ survivor: Ticket; merged: Ticket }> {
  const into = await mergeTargetOf(acting, number);
  const first = await lockTicket(acting, Math.min(number, into));
  const second = await lockTicket(acting, Math.max(number, into));
  const [merged, survivor] = first.number === number ? [first, second] : [second, first];
  if (merged.mergedInto !== survivor.number) throw new Refusal("conflict", { status: merged.status });
  return { survivor, merged };
}

async function giveBackLines(acting: Acting, survivor: number, { number, receivedAt }: Ticket): Promise<void> {
  await acting.db
    .update(requests)
    .set({
      ticketNumber: number,
      mergedFrom: null,
      askedAt: sql`nullif(${requests.askedAt}, ${receivedAt.toISOString()}::timestamptz)`,
    })
    .where(and(eq(requests.ticketNumber, survivor), eq(requests.mergedFrom, number)));
}

async function awaitsApproval(acting: Acting, number: number): Promise<boolean> {
  const waiting = await acting.db.$count(
    requests,
    and(eq(requests.ticketNumber, number), eq(requests.status, "awaiting_approval")),
  );
  return waiting > 0;
}

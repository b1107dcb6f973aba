import { and, eq, sql } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket, type Ticket } from "../lock";
import { ticketMergeTarget } from "../merge-target";
import { nextStatus } from "../status";
import { recordBoth } from "./merge";

/**
 * Undoes a merge while its target is open: the merged ticket is open again with its own clock and requests.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` unless merged and the target is open
 */
export async function unmergeTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:merge");

  await inTransaction(acting, async (acting) => {
    const { target, merged } = await lockPair(acting, number);
    const claimedTarget = await ensureAssignee(acting, target);
    await returnRequests(acting, target.number, merged);
    const waits = await awaitsApproval(acting, target.number);
    if (claimedTarget.status === "waiting" && !waits)
      await changeTicket(acting, claimedTarget, { status: nextStatus(claimedTarget.status, "resume") });

    const opened = nextStatus(merged.status, "reopen");
    const status = (await awaitsApproval(acting, number)) ? nextStatus(opened, "wait") : opened;
    await changeTicket(acting, merged, { status, resolvedAt: null, mergedInto: null });
    await recordBoth(acting, "ticket.unmerged", target, merged);
  });
}

async function lockPair(acting: Acting, number: number): Promise<{ target: Ticket; merged: Ticket }> {
  const into = await ticketMergeTarget(acting, number);
  const first = await lockTicket(acting, Math.min(number, into));
  const second = await lockTicket(acting, Math.max(number, into));
  const [merged, target] = first.number === number ? [first, second] : [second, first];
  if (merged.mergedInto !== target.number) throw new Refusal("conflict", { status: merged.status });
  return { target, merged };
}

async function returnRequests(acting: Acting, target: number, { number, receivedAt }: Ticket): Promise<void> {
  await acting.db
    .update(requests)
    .set({
      ticketNumber: number,
      mergedFrom: null,
      askedAt: sql`nullif(${requests.askedAt}, ${receivedAt.toISOString()}::timestamptz)`,
    })
    .where(and(eq(requests.ticketNumber, target), eq(requests.mergedFrom, number)));
}

async function awaitsApproval(acting: Acting, number: number): Promise<boolean> {
  const waiting = await acting.db.$count(
    requests,
    and(eq(requests.ticketNumber, number), eq(requests.status, "awaiting_approval")),
  );
  return waiting > 0;
}

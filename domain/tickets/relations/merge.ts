import { and, asc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { sealTicketSources } from "@/domain/mail-source/seal-mail-source";
import { settleNotifications } from "@/domain/notifications/settle";
import { SETTLED_BY_END } from "@/domain/notifications/settled-by-end";
import { withdrawChecksOfTicket } from "@/domain/people/checks/withdraw";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";
import { ASSURANCES } from "@/vocabulary/requests";
import { moveCallBack } from "../call-backs/move";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket, type Request, type Ticket } from "../lock";
import { requestFingerprint } from "../requests/request-fingerprint";
import { nextStatus } from "../status";

/**
 * Merges two open tickets of one person. The one due earlier is the target, whichever way round they are given; no deadline
 * changes. The other is resolved and points to it; requests that the target lacks move, the others are decided with it.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when either is resolved; `not_same_person`; `not_same_type`
 */
export async function mergeTickets(
  acting: Acting,
  from: number,
  into: number,
): Promise<{ target: number; merged: number }> {
  requirePermission(acting.actor, "ticket:merge");

  return inTransaction(acting, async (acting) => {
    const [target, merged] = await lockBoth(acting, from, into);
    requireSamePerson(target, merged);
    const targetRequests = await lockRequestsOf(acting, target.number);
    const mergedRequests = await lockRequestsOf(acting, merged.number);
    requireSharedType(targetRequests, mergedRequests);

    const claimedTarget = await ensureAssignee(acting, target);
    const claimedMerged = await ensureAssignee(acting, merged);
    const moved = await moveRequests(acting, target, merged, targetRequests, mergedRequests);
    const waits = moved.some(({ status }) => status === "awaiting_approval");
    await changeTicket(acting, claimedTarget, {
      status: nextStatus(claimedTarget.status, waits ? "wait" : "work"),
      personId: claimedTarget.personId ?? claimedMerged.personId,
      assurance: moved.length > 0 ? weaker(claimedTarget.assurance, claimedMerged.assurance) : claimedTarget.assurance,
    });
    if (!claimedTarget.personId && claimedMerged.personId)
      await sealTicketSources(acting, claimedTarget.number, claimedMerged.personId);
    await moveCallBack(acting, claimedMerged, claimedTarget);
    await changeTicket(acting, claimedMerged, {
      status: nextStatus(claimedMerged.status, "resolve"),
      resolvedAt: acting.now,
      mergedInto: target.number,
    });
    await acting.db.update(tickets).set({ mergedInto: target.number }).where(eq(tickets.mergedInto, merged.number));
    await settleNotifications(acting, merged.number, SETTLED_BY_END);
    await withdrawChecksOfTicket(acting, merged.number, "merged");
    if (moved.length > 0) await withdrawChecksOfTicket(acting, target.number, "merged");
    await recordBoth(acting, "ticket.merged", target, merged);
    return { target: target.number, merged: merged.number };
  });
}

/** Due earlier first; locked in the order of their numbers, so that two merges cannot deadlock. */
async function lockBoth(acting: Acting, one: number, other: number): Promise<[Ticket, Ticket]> {
  if (one === other) throw new Refusal("not_same_person");
  const first = await lockTicket(acting, Math.min(one, other));
  const second = await lockTicket(acting, Math.max(one, other));
  for (const { status } of [first, second]) nextStatus(status, "resolve");
  return second.dueAt < first.dueAt ? [second, first] : [first, second];
}

function requireSamePerson(one: Ticket, other: Ticket): void {
  const matched = one.personId !== null && other.personId !== null;
  const same = matched
    ? one.personId === other.personId
    : one.contactNormalised !== null && one.contactNormalised === other.contactNormalised;
  if (!same) throw new Refusal("not_same_person");
}

function lockRequestsOf(acting: Acting, number: number): Promise<Request[]> {
  return acting.db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.ticketNumber, number),
        or(ne(requests.status, "refused"), sql`${requests.reason} is distinct from 'misread'`),
      ),
    )
    .orderBy(asc(requests.id))
    .for("update");
}

function requireSharedType(targetRequests: Request[], mergedRequests: Request[]): void {
  const types = new Set(targetRequests.map(({ type }) => type));
  if (!mergedRequests.some(({ type }) => types.has(type))) throw new Refusal("not_same_type");
}

/** Requests of a weaker claim must not gain assurance. */
function weaker(one: Assurance, other: Assurance): Assurance {
  return ASSURANCES.indexOf(one) < ASSURANCES.indexOf(other) ? one : other;
}

async function moveRequests(
  acting: Acting,
  target: Ticket,
  merged: Ticket,
  targetRequests: Request[],
  mergedRequests: Request[],
): Promise<Request[]> {
  const known = new Set(targetRequests.map(requestFingerprint));
  const moved = mergedRequests.filter(
    (request) => request.status === "awaiting_approval" || !known.has(requestFingerprint(request)),
  );
  await acting.db
    .update(requests)
    .set({
      ticketNumber: target.number,
      mergedFrom: sql`coalesce(${requests.mergedFrom}, ${merged.number}::bigint)`,
      askedAt: sql`coalesce(${requests.askedAt}, ${merged.receivedAt.toISOString()}::timestamptz)`,
    })
    .where(inArray(requests.id, [0, ...moved.map(({ id }) => id)]));
  return moved;
}

export async function recordBoth(
  acting: Acting,
  action: "ticket.merged" | "ticket.unmerged",
  target: Ticket,
  merged: Ticket,
): Promise<void> {
  const details = { survivor: target.number, merged: merged.number };
  for (const { number: ticket, personId: person } of [target, merged])
    await recordHistory(acting, { action, ticket, person, details });
}

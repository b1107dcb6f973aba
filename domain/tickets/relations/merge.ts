import { and, asc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { sealTicketSources } from "@/domain/mail-source/seal-mail-source";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";
import { ASSURANCES } from "@/vocabulary/requests";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket, type Request, type Ticket } from "../lock";
import { requestFingerprint } from "../requests/request-fingerprint";
import { nextStatus } from "../status";

/**
 * Makes two open tickets of one person that ask the same kind of thing into one obligation. The one that is due earlier goes
 * on, whichever way round they are named, and its deadline stands; the other is resolved and leads there, with the deadline it
 * had. Lines that the survivor does not have come over; those it has are decided with it.
 *
 * @returns the ticket that goes on, and the one that went into it
 * @throws Refusal `forbidden` without `ticket:merge`; `not_found`; `claimed_by_other`; `conflict` when either is resolved;
 *   `not_same_person` unless they are about one person, or came by one contact; `not_same_type` when no type of request is in both
 */
export async function mergeTickets(
  acting: Acting,
  from: number,
  into: number,
): Promise<{ survivor: number; merged: number }> {
  requirePermission(acting.actor, "ticket:merge");

  return inTransaction(acting, async (acting) => {
    const [survivor, merged] = await lockBoth(acting, from, into);
    requireSamePerson(survivor, merged);
    const kept = await linesOf(acting, survivor.number);
    const brought = await linesOf(acting, merged.number);
    requireSharedType(kept, brought);

    const open = await ensureAssignee(acting, survivor);
    const going = await ensureAssignee(acting, merged);
    const moved = await bringOver(acting, survivor, merged, kept, brought);
    const waits = moved.some(({ status }) => status === "awaiting_approval");
    await changeTicket(acting, open, {
      status: nextStatus(open.status, waits ? "wait" : "work"),
      personId: open.personId ?? going.personId,
      assurance: moved.length > 0 ? lesser(open.assurance, going.assurance) : open.assurance,
    });
    if (!open.personId && going.personId) await sealTicketSources(acting, open.number, going.personId);
    await changeTicket(acting, going, {
      status: nextStatus(going.status, "resolve"),
      resolvedAt: acting.now,
      mergedInto: survivor.number,
    });
    await acting.db.update(tickets).set({ mergedInto: survivor.number }).where(eq(tickets.mergedInto, merged.number));
    await recordBoth(acting, "ticket.merged", survivor, merged);
    return { survivor: survivor.number, merged: merged.number };
  });
}

/** Both tickets, the one that is due earlier first. Locked in the order of their numbers, so that two who merge at once wait. */
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

function linesOf(acting: Acting, number: number): Promise<Request[]> {
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

function requireSharedType(kept: Request[], brought: Request[]): void {
  const types = new Set(kept.map(({ type }) => type));
  if (!brought.some(({ type }) => types.has(type))) throw new Refusal("not_same_type");
}

/** What came over from a mere claim is no better shown than that. */
function lesser(one: Assurance, other: Assurance): Assurance {
  return ASSURANCES.indexOf(one) < ASSURANCES.indexOf(other) ? one : other;
}

/** @returns the lines that came over */
async function bringOver(
  acting: Acting,
  survivor: Ticket,
  merged: Ticket,
  kept: Request[],
  brought: Request[],
): Promise<Request[]> {
  const known = new Set(kept.map(requestFingerprint));
  const moving = brought.filter((line) => line.status === "awaiting_approval" || !known.has(requestFingerprint(line)));
  await acting.db
    .update(requests)
    .set({
      ticketNumber: survivor.number,
      mergedFrom: sql`coalesce(${requests.mergedFrom}, ${merged.number}::bigint)`,
      askedAt: sql`coalesce(${requests.askedAt}, ${merged.receivedAt.toISOString()}::timestamptz)`,
    })
    .where(inArray(requests.id, [0, ...moving.map(({ id }) => id)]));
  return moving;
}

/** Says on both what happened, each naming the other. */
export async function recordBoth(
  acting: Acting,
  action: "ticket.merged" | "ticket.unmerged",
  survivor: Ticket,
  merged: Ticket,
): Promise<void> {
  const details = { survivor: survivor.number, merged: merged.number };
  for (const { number: ticket, personId: person } of [survivor, merged])
    await recordHistory(acting, { action, ticket, person, details });
}

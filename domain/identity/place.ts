import { and, eq, isNull, sql } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { identityChecks } from "@/db/schema/identity";
import { type Acting, staffId } from "@/domain/acting";
import type { Check } from "@/domain/people/checks/check";
import { requirePersonId } from "@/domain/people/lock";
import { Refusal } from "@/domain/refusal";
import { ensureAssignee } from "@/domain/tickets/ensure-assignee";
import { lockTicket } from "@/domain/tickets/lock";

/** What a check is for: a ticket, or a call of the agent's own that is not logged yet. */
export type Place = { ticket: number } | { call: string; personId: string };

/** A place that is locked, with its person. */
export type LockedPlace = { ticket: number | null; call: string | null; personId: string };

/**
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when the ticket is resolved or the call logged; `no_person`;
 *   `forbidden` for a program with a call
 */
export async function lockPlace(acting: Acting, place: Place): Promise<LockedPlace> {
  if ("call" in place) return lockCall(acting, place);
  const { personId } = await ensureAssignee(acting, await lockTicket(acting, place.ticket));
  if (personId === null) throw new Refusal("no_person");
  return { ticket: place.ticket, call: null, personId };
}

async function lockCall(acting: Acting, { call, personId }: { call: string; personId: string }): Promise<LockedPlace> {
  if (!staffId(acting.actor)) throw new Refusal("forbidden");
  requirePersonId(call);
  requirePersonId(personId);
  if ((await acting.db.$count(calls, eq(calls.logKey, call))) > 0) throw new Refusal("conflict");
  return { ticket: null, call, personId };
}

/** Of anybody: the person of a call may be another than a minute ago. */
export function checksAt(acting: Acting, { ticket, call }: Pick<LockedPlace, "ticket" | "call">) {
  if (call === null) return eq(identityChecks.ticketNumber, ticket ?? 0);
  const me = staffId(acting.actor);
  return and(
    eq(identityChecks.callKey, call),
    me ? eq(identityChecks.staffId, me) : sql`false`,
    isNull(identityChecks.ticketNumber),
  );
}

/** The check that waits for its answer. */
export async function lockSentCheck(acting: Acting, place: LockedPlace): Promise<Check | null> {
  const [check] = await acting.db
    .select()
    .from(identityChecks)
    .where(and(checksAt(acting, place), eq(identityChecks.state, "sent")))
    .for("update");
  return check ?? null;
}

import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { personMergeTarget } from "@/domain/people/merge-target";
import { requirePermission } from "@/domain/permissions";
import { regionExists } from "@/domain/segments/region-exists";
import { readUnsubscribeToken, type UnsubscribeTarget } from "@/domain/segments/unsubscribe-token";
import { changeRequest } from "../change";
import { lockRequest } from "../lock";
import { applyUnsubscribe } from "../requests/apply-unsubscribe";
import type { NewTicket } from "../ticket";
import { openTicket } from "./open";
import { resolve } from "./resolve";

/**
 * Unsubscribes whom a signed token names, at once and with nobody to confirm it: the token is all it takes (policy 1.6). The
 * ticket is opened, applied and resolved in one transaction.
 *
 * @param ticket how the token came; what it asks is what the token says
 * @param mayTell whether a confirmation may go to the ticket's contact; sent only when something was left
 * @returns null for a token that is none of ours, or of a person who is erased and so is out already
 * @throws Refusal `forbidden` without `ticket:open`
 */
export async function unsubscribeBySignedAddress(
  acting: Acting,
  token: string,
  ticket: Omit<NewTicket, "requests" | "personId" | "about">,
  mayTell: boolean,
): Promise<{ number: number } | null> {
  requirePermission(acting.actor, "ticket:open");
  const named = readUnsubscribeToken(token);
  if (!named) return null;
  const leaving = { ...named, personId: await personMergeTarget(acting, named.personId) };
  if (!(await isThere(acting, leaving))) return null;

  return inTransaction(acting, async (acting) => {
    const { personId, region } = leaving;
    const { number } = await openTicket(acting, { ...ticket, personId, requests: [{ type: "unsubscribe", region }] });
    const left = await applyLine(acting, number);
    const { ticket: opened } = await lockRequest(acting, left.request);
    await resolve(acting, opened, { tell: mayTell && left.any });
    return { number };
  });
}

async function isThere(acting: Acting, { personId, region }: UnsubscribeTarget): Promise<boolean> {
  if (region && !(await regionExists(acting, region))) return false;
  return (await acting.db.$count(people, and(eq(people.id, personId), isNull(people.erasedAt)))) > 0;
}

async function applyLine(acting: Acting, number: number): Promise<{ request: number; any: boolean }> {
  const [line] = await acting.db.select({ id: requests.id }).from(requests).where(eq(requests.ticketNumber, number));
  const { ticket, request } = await lockRequest(acting, line!.id);
  const outcome = await applyUnsubscribe(acting, ticket, request);
  await changeRequest(acting, request, { status: "applied", outcome, assurance: "claimed", decidedAt: acting.now });
  await recordHistory(acting, {
    action: "request.applied",
    ticket: number,
    person: ticket.personId,
    details: { request: String(request.id), type: "unsubscribe", region: request.region, by: "token" },
  });
  return { request: request.id, any: Boolean(outcome.ended || outcome.suppressed) };
}

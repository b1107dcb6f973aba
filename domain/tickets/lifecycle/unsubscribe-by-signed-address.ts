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
 * The signed token needs no further proof (policy 1.6). Opens, applies and resolves a ticket in one transaction.
 * @param mayNotify whether a confirmation may be sent; it is only when something changed
 * @returns null for an invalid token or an erased person
 */
export async function unsubscribeBySignedAddress(
  acting: Acting,
  token: string,
  ticket: Omit<NewTicket, "requests" | "personId" | "about">,
  mayNotify: boolean,
): Promise<{ number: number } | null> {
  requirePermission(acting.actor, "ticket:open");
  const named = readUnsubscribeToken(token);
  if (!named) return null;
  const target = { ...named, personId: await personMergeTarget(acting, named.personId) };
  if (!(await isValidTarget(acting, target))) return null;

  return inTransaction(acting, async (acting) => {
    const { personId, region } = target;
    const { number } = await openTicket(acting, { ...ticket, personId, requests: [{ type: "unsubscribe", region }] });
    const applied = await applyUnsubscribeRequest(acting, number);
    const { ticket: opened } = await lockRequest(acting, applied.request);
    await resolve(acting, opened, { notify: mayNotify && applied.any });
    return { number };
  });
}

async function isValidTarget(acting: Acting, { personId, region }: UnsubscribeTarget): Promise<boolean> {
  if (region && !(await regionExists(acting, region))) return false;
  return (await acting.db.$count(people, and(eq(people.id, personId), isNull(people.erasedAt)))) > 0;
}

async function applyUnsubscribeRequest(acting: Acting, number: number): Promise<{ request: number; any: boolean }> {
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

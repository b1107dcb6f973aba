import { createHash } from "node:crypto";
import type { Acting } from "@/domain/acting";
import { type EditPlan, planEdit } from "@/domain/people/edit/plan-edit";
import { lockPersonOrTombstone } from "@/domain/people/lock";
import {
  planContactUnsubscribe,
  planUnsubscribe,
  type UnsubscribePlan,
} from "@/domain/people/subscriptions/plan-unsubscribe";
import { Refusal } from "@/domain/refusal";
import { type ErasurePlan, planErasure } from "../erasure/plan";
import type { Request, Ticket } from "../lock";
import { requesterContact } from "./apply-unsubscribe";

/** What applying a request would change: computed by what carries it out. */
export type RequestPlan =
  | ({ kind: "unsubscribe" } & UnsubscribePlan)
  | ({ kind: "edit" } & EditPlan)
  | { kind: "delete"; counts: ErasurePlan }
  | { kind: "answer" };

/**
 * Plans a request as it would be applied now, and changes nothing.
 *
 * @throws Refusal `no_person`; `not_found` when the person is erased; `invalid` when an edit says nothing to change
 */
export async function planRequest(acting: Acting, ticket: Ticket, request: Request): Promise<RequestPlan> {
  switch (request.type) {
    case "unsubscribe":
      return { kind: "unsubscribe", ...(await planRequestedUnsubscribe(acting, ticket, request)) };
    case "edit":
      if (!ticket.personId) throw new Refusal("no_person");
      if (Object.keys(request.changes).length === 0)
        throw new Refusal("invalid", {}, [{ field: "changes", code: "required" }]);
      return { kind: "edit", ...(await planEdit(acting, ticket.personId, request.changes)) };
    case "delete":
      return { kind: "delete", counts: await planErasure(acting, request.id) };
    default:
      return { kind: "answer" };
  }
}

async function planRequestedUnsubscribe(acting: Acting, ticket: Ticket, request: Request): Promise<UnsubscribePlan> {
  const why = { region: request.region, requestId: request.id };
  if (ticket.personId) return planUnsubscribe(acting, { personId: ticket.personId, ...why });
  const contact = requesterContact(ticket);
  const suppressions = await planContactUnsubscribe(acting, contact, { ...why, reason: "unsubscribed" });
  return { ends: [], suppressions, remains: [] };
}

/** A short name of what a plan changes on a record: another change has another. Null where nothing of a record is changed yet. */
export function planMark(plan: RequestPlan): string | null {
  if (plan.kind !== "unsubscribe" && plan.kind !== "edit") return null;
  const hex = (_name: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
  return createHash("sha256").update(JSON.stringify(plan, hex)).digest("base64url").slice(0, 22);
}

/**
 * Makes sure that a request changes what was shown before it was confirmed. The record stays locked until the transaction ends.
 *
 * @throws Refusal `conflict` when the record has moved on since
 */
export async function requireSamePlan(acting: Acting, ticket: Ticket, request: Request, mark: string): Promise<void> {
  if (ticket.personId) await lockPersonOrTombstone(acting, ticket.personId);
  if (planMark(await planRequest(acting, ticket, request)) !== mark)
    throw new Refusal("conflict", { plan: "moved_on" });
}

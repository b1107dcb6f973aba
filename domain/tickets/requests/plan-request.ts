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

export type RequestPlan =
  | ({ kind: "unsubscribe" } & UnsubscribePlan)
  | ({ kind: "edit" } & EditPlan)
  | { kind: "delete"; counts: ErasurePlan }
  | { kind: "answer" };

/** Dry run, by the code that applies it. @throws Refusal `no_person`; `not_found` when erased; `invalid` for an edit without changes */
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
  const context = { region: request.region, requestId: request.id };
  if (ticket.personId) return planUnsubscribe(acting, { personId: ticket.personId, ...context });
  const contact = requesterContact(ticket);
  const suppressions = await planContactUnsubscribe(acting, contact, { ...context, reason: "unsubscribed" });
  return { ends: [], suppressions, remains: [] };
}

/** Fingerprint of what a plan changes; null where it changes no record yet. */
export function planFingerprint(plan: RequestPlan): string | null {
  if (plan.kind !== "unsubscribe" && plan.kind !== "edit") return null;
  const hex = (_name: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
  return createHash("sha256").update(JSON.stringify(plan, hex)).digest("base64url").slice(0, 22);
}

/** Locks the record. @throws Refusal `conflict` when the plan is no longer the one that was previewed */
export async function requireSamePlan(
  acting: Acting,
  ticket: Ticket,
  request: Request,
  fingerprint: string,
): Promise<void> {
  if (ticket.personId) await lockPersonOrTombstone(acting, ticket.personId);
  if (planFingerprint(await planRequest(acting, ticket, request)) !== fingerprint)
    throw new Refusal("conflict", { plan: "moved_on" });
}

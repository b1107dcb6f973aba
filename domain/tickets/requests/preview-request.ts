import { eq } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { judgeAnswer } from "../answers/judge-answer";
import { requireAssignable } from "../ensure-assignee";
import { type Application, asApplied, requireOpen } from "./apply-request";
import { planFingerprint, planRequest, type RequestPlan } from "./plan-request";
import { requireIdentityProof } from "./require-identity-proof";

/** `stops`: what applying would be refused for. `fingerprint`: binds the confirmation to this preview. */
export type Preview = { plan: RequestPlan | null; fingerprint: string | null; stops: Refusal[] };

/** Dry run of {@link import("./apply-request").applyRequest}. @throws Refusal `not_found` */
export async function previewRequest(
  acting: Acting,
  requestId: number,
  application: Application = {},
): Promise<Preview> {
  requirePermission(acting.actor, "request:apply");
  const [found] = await acting.db
    .select({ ticket: tickets, request: requests })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(eq(requests.id, requestId));
  if (!found) throw new Refusal("not_found");

  const { ticket } = found;
  const { request } = await asApplied(acting, ticket, found.request, application);
  const stops: Refusal[] = [];
  const unlessRefused = async <T>(judge: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await judge();
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      stops.push(thrown);
      return null;
    }
  };
  await unlessRefused(() => requireOpen(found.request));
  await unlessRefused(() => requireAssignable(acting, ticket));
  await unlessRefused(() => requireIdentityProof(acting, ticket, request));
  const plan = await unlessRefused(() => planRequest(acting, ticket, request));
  if (plan?.kind === "answer") await unlessRefused(() => judgeAnswer(acting, ticket, request, application.answer));
  return { plan, fingerprint: plan && planFingerprint(plan), stops };
}

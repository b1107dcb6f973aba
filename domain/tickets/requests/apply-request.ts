import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { requestErasureApproval } from "../erasure/request-approval";
import { lockRequest, type Request, type Ticket } from "../lock";
import { answerRequest } from "./apply-answer";
import { applyEdit } from "./apply-edit";
import { applyUnsubscribe } from "./apply-unsubscribe";
import type { Outcome } from "./outcome";
import { requireSamePlan } from "./plan-request";
import { recordCorrection, sameChanges } from "./record-correction";
import { requireIdentityProof } from "./require-identity-proof";

/**
 * How staff apply a request: how sure they are of the requester, for an edit what to write over which version, and the mark of
 * the preview that they confirm.
 */
export type Application = {
  assurance?: Assurance;
  personVersion?: number;
  changes?: Record<string, string>;
  mark?: string;
};

/**
 * Carries out a request on the person's record, in one transaction with the ticket's change and its history.
 * A delete is only put forward: a second member of staff approves it (rule 4 of the product).
 *
 * @throws Refusal `forbidden` without `request:apply`; `not_found`; `claimed_by_other`; `conflict` when the request is no
 *   longer open, the ticket is resolved, or the record has moved on (since its preview too); `no_person`; `assurance_needed`; `not_answered`; `invalid`
 */
export async function applyRequest(
  acting: Acting,
  requestId: number,
  application: Application = {},
): Promise<{ status: Request["status"] }> {
  requirePermission(acting.actor, "request:apply");

  return inTransaction(acting, async (acting) => {
    const locked = await lockRequest(acting, requestId);
    requireOpen(locked.request);
    const ticket = await ensureAssignee(acting, locked.ticket);
    const request = asApplied(ticket, locked.request, application);
    const { assurance, changes } = request;
    await requireIdentityProof(acting, ticket, request);
    if (application.mark) await requireSamePlan(acting, ticket, request, application.mark);

    if (request.type === "delete") return requestErasureApproval(acting, ticket, request);
    const outcome = await carryOut(acting, ticket, request, application);
    await changeRequest(acting, request, {
      status: "applied",
      outcome,
      assurance,
      changes,
      appliedBy: staffId(acting.actor),
      decidedAt: acting.now,
    });
    await noteOtherChanges(acting, locked.request, changes);
    await recordHistory(acting, {
      action: "request.applied",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), type: request.type, region: request.region, assurance },
    });
    return { status: "applied" };
  });
}

/** The request with what whoever applies it says of it. */
export function asApplied(ticket: Ticket, request: Request, application: Application) {
  const assurance = application.assurance ?? ticket.assurance;
  return { ...request, changes: { ...request.changes, ...application.changes }, assurance };
}

/** @throws Refusal `conflict` when somebody has already applied, refused or put forward this request */
export function requireOpen(request: Request): void {
  if (request.status !== "proposed" && request.status !== "open")
    throw new Refusal("conflict", { status: request.status });
}

/** Values that staff put right while applying an edit are a correction of what triage read. */
async function noteOtherChanges(acting: Acting, read: Request, changes: Request["changes"]): Promise<void> {
  if (read.rule === null || sameChanges(read.changes, changes)) return;
  const { id: request, ticketNumber: ticket, rule, type } = read;
  await recordCorrection(acting, { kind: "changes", ticket, request, rule, proposed: type, actual: type });
}

function carryOut(acting: Acting, ticket: Ticket, request: Request, application: Application): Promise<Outcome> {
  switch (request.type) {
    case "unsubscribe":
      return applyUnsubscribe(acting, ticket, request);
    case "edit":
      return applyEdit(acting, ticket, request, application.personVersion);
    default:
      return answerRequest(acting, ticket);
  }
}

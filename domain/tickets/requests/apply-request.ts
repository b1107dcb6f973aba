import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { evidenceFor, evidenceOfTicket } from "@/domain/people/checks/evidence";
import { lockPersonOrTombstone } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type Assurance, endsWithAnswer } from "@/vocabulary/requests";
import { type AnswerGiven, judgeAnswer, NO_ANSWER } from "../answers/judge-answer";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { requestErasureApproval } from "../erasure/request-approval";
import { lockRequest, type Request, type Ticket } from "../lock";
import { applyEdit } from "./apply-edit";
import { applyUnsubscribe } from "./apply-unsubscribe";
import type { Outcome } from "./outcome";
import { requireSamePlan } from "./plan-request";
import { recordCorrection, sameChanges } from "./record-correction";
import { requireIdentityProof } from "./require-identity-proof";

/** `fingerprint`: of the preview that staff confirm; `answer`: how a question was answered, default by the latest letter. */
export type Application = {
  assurance?: Assurance;
  answer?: AnswerGiven;
  personVersion?: number;
  changes?: Record<string, string>;
  fingerprint?: string;
};

/**
 * Applies a request in one transaction with the ticket's change and history. A deletion only requests approval (rule 4 of the
 * product).
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when decided, resolved, or the record changed (also since its
 *   preview); `no_person`; `assurance_needed`; `not_answered`; `invalid`
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
    const { request, check } = await withEvidenceHeld(acting, ticket, locked.request, application);
    const { assurance, changes } = request;
    await requireIdentityProof(acting, ticket, request);
    if (application.fingerprint) await requireSamePlan(acting, ticket, request, application.fingerprint);

    if (request.type === "delete") return requestErasureApproval(acting, ticket, request, check);
    const answer = endsWithAnswer(request.type)
      ? await judgeAnswer(acting, ticket, request, application.answer)
      : NO_ANSWER;
    const outcome = answer.answerWay
      ? { answer: answer.answerWay }
      : await carryOut(acting, ticket, request, application);
    await changeRequest(acting, request, {
      ...answer,
      status: "applied",
      outcome,
      assurance,
      changes,
      appliedBy: staffId(acting.actor),
      decidedAt: acting.now,
    });
    await recordChangedValues(acting, locked.request, changes);
    await recordHistory(acting, {
      action: "request.applied",
      ticket: ticket.number,
      person: ticket.personId,
      details: {
        request: String(requestId),
        type: request.type,
        region: request.region,
        assurance,
        check,
        ...(answer.answerWay && { answer: answer.answerWay }),
      },
    });
    return { status: "applied" };
  });
}

/** Evidence counts while its contact is on the record: where there is some, the record must not change any more. */
async function withEvidenceHeld(acting: Acting, ticket: Ticket, request: Request, application: Application) {
  const applied = await asApplied(acting, ticket, request, application);
  if (!applied.check || !ticket.personId) return applied;
  await lockPersonOrTombstone(acting, ticket.personId);
  return asApplied(acting, ticket, request, application);
}

/**
 * A confirmed identity check outweighs what a screen says, and is read here: no screen can claim it.
 * @returns also the check that the assurance rests on, for the history
 */
export async function asApplied(acting: Acting, ticket: Ticket, request: Request, application: Application) {
  const said = application.assurance ?? ticket.assurance;
  const evidence = said === "facts" ? null : evidenceFor(request.type, await evidenceOfTicket(acting, ticket));
  const assurance: Assurance = evidence ? "contact" : said;
  const changes = { ...request.changes, ...application.changes };
  return { request: { ...request, changes, assurance }, check: evidence && String(evidence.check) };
}

/** @throws Refusal `conflict` when applied, refused or awaiting approval */
export function requireOpen(request: Request): void {
  if (request.status !== "proposed" && request.status !== "open")
    throw new Refusal("conflict", { status: request.status });
}

/** Values that staff change while applying are a correction of triage. */
async function recordChangedValues(acting: Acting, proposed: Request, changes: Request["changes"]): Promise<void> {
  if (proposed.rule === null || sameChanges(proposed.changes, changes)) return;
  const { id: request, ticketNumber: ticket, rule, type } = proposed;
  await recordCorrection(acting, { kind: "changes", ticket, request, rule, proposed: type, actual: type });
}

function carryOut(acting: Acting, ticket: Ticket, request: Request, application: Application): Promise<Outcome> {
  if (request.type === "unsubscribe") return applyUnsubscribe(acting, ticket, request);
  return applyEdit(acting, ticket, request, application.personVersion);
}

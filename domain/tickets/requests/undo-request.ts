import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { undoEdit } from "@/domain/people/edit/undo-edit";
import { lockPersonOrTombstone, type Person } from "@/domain/people/lock";
import { undoUnsubscribe } from "@/domain/people/subscriptions/undo-unsubscribe";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { endsWithAnswer } from "@/vocabulary/requests";
import { NO_ANSWER } from "../answers/judge-answer";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { correctionLetter } from "../letters/correction-letter";
import { type NotifiedRequester, withdrawConfirmations } from "../letters/withdraw-confirmations";
import { lockRequest, type Request, type Ticket } from "../lock";
import { reopen } from "../reopen";
import { optedOutSince } from "./opted-out-since";

export const UNDO_MS = 10 * 60 * 1000;

/** `notified`: how they had been; `correction`: after a sent letter, the one that corrects it, for staff to send. */
export type Undone = { notified: NotifiedRequester; correction: { subject: string; text: string } | null };

/**
 * Undoes an unsubscribe or edit that staff applied by mistake, or that they marked as answered; the request and a resolved ticket are open again, unsent letters
 * withdrawn. An undo is no consent (docs/decisions): what a person did themselves, by link or preference page, cannot be
 * undone.
 * @throws Refusal `forbidden` for what the person did; `not_found`; `claimed_by_other`; `too_late` after ten minutes; `erased`;
 *   `conflict` unless applied, unmerged and unchanged since (an edit: an error per field); `contact_taken`
 */
export async function undoRequest(acting: Acting, requestId: number): Promise<Undone> {
  requirePermission(acting.actor, "request:undo");

  return inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    const appliedAt = requireUndoable(acting, ticket, request);
    const person = ticket.personId ? await lockPersonOrTombstone(acting, ticket.personId) : null;
    if (person?.erasedAt) throw new Refusal("erased");

    const notified = await withdrawConfirmations(acting, ticket, appliedAt);
    await ensureAssignee(acting, await reopenIfResolved(acting, ticket));
    const correction =
      notified === "sent" && !endsWithAnswer(request.type) ? await correctionLetter(acting, ticket, request) : null;
    const reverted = await revert(acting, { ticket, request, person, appliedAt });
    await changeRequest(acting, request, {
      ...NO_ANSWER,
      status: "open",
      outcome: null,
      appliedBy: null,
      decidedAt: null,
    });
    await recordHistory(acting, {
      action: "request.undone",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), type: request.type, region: request.region, told: notified, ...reverted },
    });
    return { notified, correction };
  });
}

function requireUndoable(acting: Acting, ticket: Ticket, request: Request): Date {
  if (request.status !== "applied" || !request.decidedAt || ticket.mergedInto)
    throw new Refusal("conflict", { status: request.status });
  if (!isUndoable(request.type)) throw new Refusal("conflict", { status: request.status });
  if (ticket.channel === "link" || ticket.channel === "preferences") throw new Refusal("forbidden");
  if (acting.now.getTime() - request.decidedAt.getTime() > UNDO_MS) throw new Refusal("too_late");
  return request.decidedAt;
}

/** A deletion cannot be undone. */
export function isUndoable(type: Request["type"]): boolean {
  return type !== "delete";
}

async function reopenIfResolved(acting: Acting, ticket: Ticket): Promise<Ticket> {
  if (ticket.status !== "resolved") return ticket;
  await reopen(acting, ticket);
  return { ...ticket, status: "open", resolvedAt: null, dismissedAs: null };
}

type Applied = { ticket: Ticket; request: Request; person: Person | null; appliedAt: Date };

async function revert(acting: Acting, { ticket, request, person, appliedAt }: Applied) {
  if (request.type === "edit") {
    if (!person) throw new Refusal("conflict");
    const { id: requestId, assurance } = request;
    return undoEdit(acting, person, { requestId, at: appliedAt, ticket: ticket.number, assurance });
  }
  if (endsWithAnswer(request.type)) return {};
  if (await optedOutSince(acting, ticket, request)) throw new Refusal("conflict");
  const { ended = 0, suppressed = 0 } = request.outcome ?? {};
  return undoUnsubscribe(acting, {
    requestId: request.id,
    personId: ticket.personId,
    ended: Number(ended),
    suppressed: Number(suppressed),
  });
}

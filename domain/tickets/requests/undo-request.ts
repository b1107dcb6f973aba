import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { undoEdit } from "@/domain/people/edit/undo-edit";
import { lockPersonOrTombstone, type Person } from "@/domain/people/lock";
import { undoUnsubscribe } from "@/domain/people/subscriptions/undo-unsubscribe";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { correctionLetter } from "../letters/correction-letter";
import { type NotifiedRequester, withdrawConfirmations } from "../letters/withdraw-confirmations";
import { lockRequest, type Request, type Ticket } from "../lock";
import { reopen } from "../reopen";
import { optedOutSince } from "./opted-out-since";

/** How long an applied request can be undone, in milliseconds. */
export const UNDO_MS = 10 * 60 * 1000;

/** Whether the requester had been told; when so by mail, a letter that sets it right, for staff to send. */
export type Undone = { told: NotifiedRequester; correction: { subject: string; text: string } | null };

/**
 * Takes back an unsubscribe or an edit that staff applied by mistake, as an act of its own: the record is what it was, the
 * request open again, a resolved ticket too, with the deadline it had. Letters that have not gone are withdrawn. It is no
 * consent of anybody's (docs/decisions): what a person did themselves, by a link or on the preference page, cannot be undone.
 *
 * @throws Refusal `forbidden` without `request:undo`, and for what the person did themselves; `not_found`; `claimed_by_other`;
 *   `too_late` ten minutes after it was applied; `erased`; `conflict` unless it is an applied unsubscribe or edit of an unmerged
 *   ticket and nobody has changed the same since, for an edit with an error per field; `contact_taken`
 */
export async function undoRequest(acting: Acting, requestId: number): Promise<Undone> {
  requirePermission(acting.actor, "request:undo");

  return inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    const appliedAt = requireUndoable(acting, ticket, request);
    const person = ticket.personId ? await lockPersonOrTombstone(acting, ticket.personId) : null;
    if (person?.erasedAt) throw new Refusal("erased");

    const told = await withdrawConfirmations(acting, ticket, appliedAt);
    await ensureAssignee(acting, await opened(acting, ticket));
    const correction = told === "sent" ? await correctionLetter(acting, ticket, request) : null;
    const did = await putBack(acting, { ticket, request, person, appliedAt });
    await changeRequest(acting, request, { status: "open", outcome: null, appliedBy: null, decidedAt: null });
    await recordHistory(acting, {
      action: "request.undone",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), type: request.type, region: request.region, told, ...did },
    });
    return { told, correction };
  });
}

/** @returns when it was applied */
function requireUndoable(acting: Acting, ticket: Ticket, request: Request): Date {
  if (request.status !== "applied" || !request.decidedAt || ticket.mergedInto)
    throw new Refusal("conflict", { status: request.status });
  if (!isUndoable(request.type)) throw new Refusal("conflict", { status: request.status });
  if (ticket.channel === "link" || ticket.channel === "preferences") throw new Refusal("forbidden");
  if (acting.now.getTime() - request.decidedAt.getTime() > UNDO_MS) throw new Refusal("too_late");
  return request.decidedAt;
}

/** Whether a request of this type can be taken back at all: a deletion cannot, and an answer has been given. */
export function isUndoable(type: Request["type"]): boolean {
  return type === "unsubscribe" || type === "edit";
}

/** A resolved ticket is open again; its deadline stays. */
async function opened(acting: Acting, ticket: Ticket): Promise<Ticket> {
  if (ticket.status !== "resolved") return ticket;
  await reopen(acting, ticket);
  return { ...ticket, status: "open", resolvedAt: null, dismissedAs: null };
}

type Applied = { ticket: Ticket; request: Request; person: Person | null; appliedAt: Date };

async function putBack(acting: Acting, { ticket, request, person, appliedAt }: Applied) {
  if (request.type === "edit") {
    if (!person) throw new Refusal("conflict");
    const { id: requestId, assurance } = request;
    return undoEdit(acting, person, { requestId, at: appliedAt, ticket: ticket.number, assurance });
  }
  if (await optedOutSince(acting, ticket, request)) throw new Refusal("conflict");
  const { ended = 0, suppressed = 0 } = request.outcome ?? {};
  return undoUnsubscribe(acting, {
    requestId: request.id,
    personId: ticket.personId,
    ended: Number(ended),
    suppressed: Number(suppressed),
  });
}

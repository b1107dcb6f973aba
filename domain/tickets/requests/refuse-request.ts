import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { REFUSALS_TOLD } from "@/domain/templates/refusals";
import { changeRequest } from "../change";
import { replyToTicket } from "../conversation/reply";
import { ensureAssignee } from "../ensure-assignee";
import { refusalLetter } from "../letters/refusal-letter";
import { lockRequest } from "../lock";
import { requireOpen } from "./apply-request";
import { recordCorrection, snapshotOf } from "./record-correction";

/** Each has a text for the requester, except `misread`. */
export const REFUSE_REASONS = [...REFUSALS_TOLD, "misread"] as const;
export type RefuseReason = (typeof REFUSE_REASONS)[number];

/**
 * A misread request is a correction of triage.
 * @param notify whether the letter with the reason is sent; never for a misreading
 * @returns that correction, for its undo; null for every other reason
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` unless undecided; with `notify` as replying
 */
export async function refuseRequest(
  acting: Acting,
  requestId: number,
  reason: RefuseReason,
  { notify = false }: { notify?: boolean } = {},
): Promise<{ correction: number | null }> {
  requirePermission(acting.actor, "request:refuse");

  return inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    requireOpen(request);
    await ensureAssignee(acting, ticket);
    await changeRequest(acting, request, { status: "refused", reason, decidedAt: acting.now });
    await recordHistory(acting, {
      action: "request.refused",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), type: request.type, reason },
    });
    if (notify && reason !== "misread") {
      const { messageId } = await replyToTicket(acting, ticket.number, await refusalLetter(acting, requestId, reason));
      await changeRequest(acting, request, { answerWay: "reply", answerMessageId: messageId });
    }
    if (reason !== "misread") return { correction: null };
    const { id } = await recordCorrection(acting, {
      kind: "misread",
      ticket: ticket.number,
      request: requestId,
      rule: request.rule,
      proposed: request.type,
      before: [snapshotOf(request)],
    });
    return { correction: id };
  });
}

import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { requireRegion } from "@/domain/segments/region-exists";
import type { RequestType } from "@/vocabulary/requests";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockRequest, type Request } from "../lock";
import { leaveQuiet } from "../quiet/bring-to-main";
import { requireOpen } from "./apply-request";
import { type Correction, recordCorrection, sameChanges, snapshotOf } from "./record-correction";
import { correctionsOf, revertCorrection } from "./undo-correction";

/** Omitted fields stay; `region` null: everywhere. */
export type CorrectedReading = { type?: RequestType; region?: string | null; changes?: Record<string, string> };

type RequestContent = Pick<Request, "type" | "region" | "changes">;

/**
 * Corrects what triage misread and keeps its proposal. Only an unsubscribe has a region, only an edit has changes. Changing
 * back to the original type reverts the correction.
 * @returns the correction, for its undo; null when nothing is corrected any more
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` unless undecided; `invalid` for an unknown region
 */
export async function correctRequest(
  acting: Acting,
  requestId: number,
  reading: CorrectedReading,
): Promise<{ correction: number | null }> {
  requirePermission(acting.actor, "triage:correct");

  return inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    requireOpen(request);
    if (reading.region) await requireRegion(acting, reading.region);
    const content = correctedContent(request, reading);
    const kind = difference(request, content);
    if (!kind) return { correction: null };

    await leaveQuiet(acting, await ensureAssignee(acting, ticket));
    const earlier = await correctionsOf(acting, requestId);
    const original = earlier.find(({ before }) => kind === "type" && before?.[0]?.type === content.type);
    if (original) return revertCorrection(acting, ticket, request, original);

    await changeRequest(acting, request, { ...content, status: "open" });
    await recordHistory(acting, {
      action: "request.corrected",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), kind, was: request.type, type: content.type, region: content.region },
    });
    const { id } = await saveCorrection(acting, request, kind, content.type);
    return { correction: id };
  });
}

function saveCorrection(acting: Acting, request: Request, kind: Correction["kind"], actual: RequestType) {
  return recordCorrection(acting, {
    kind,
    ticket: request.ticketNumber,
    request: request.id,
    rule: request.rule,
    proposed: request.type,
    actual,
    before: [snapshotOf(request)],
  });
}

function correctedContent(request: Request, reading: CorrectedReading): RequestContent {
  const type = reading.type ?? request.type;
  const { region = request.region, changes = request.changes } = reading;
  return { type, region: type === "unsubscribe" ? region : null, changes: type === "edit" ? changes : {} };
}

function difference(was: RequestContent, is: RequestContent): Correction["kind"] | null {
  if (was.type !== is.type) return "type";
  if (was.region !== is.region) return "region";
  return sameChanges(was.changes, is.changes) ? null : "changes";
}

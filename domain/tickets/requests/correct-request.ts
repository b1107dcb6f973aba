import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { requireRegion } from "@/domain/segments/region-exists";
import type { RequestType } from "@/vocabulary/requests";
import { changeRequest } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockRequest, type Request } from "../lock";
import { requireOpen } from "./apply-request";
import { type Correction, lineBefore, recordCorrection, sameChanges } from "./record-correction";
import { correctionsOf, takeBack } from "./undo-correction";

/** What a line really asks; what is left out stays. `region` null means everywhere. */
export type RightReading = { type?: RequestType; region?: string | null; changes?: Record<string, string> };

type Line = Pick<Request, "type" | "region" | "changes">;

/**
 * Sets a line right that triage read wrongly, and keeps what it had believed by which rule. Only an unsubscribe has a region,
 * only an edit has changes: another type loses them, and going back to the type that a line had takes the correction back.
 *
 * @returns the correction, for its undo; null when the line was right already, or is again
 * @throws Refusal `forbidden` without `triage:correct`; `not_found`; `claimed_by_other`; `conflict` unless it is proposed or
 *   open; `invalid` for a region there is not
 */
export async function correctRequest(
  acting: Acting,
  requestId: number,
  right: RightReading,
): Promise<{ correction: number | null }> {
  requirePermission(acting.actor, "triage:correct");

  return inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    requireOpen(request);
    if (right.region) await requireRegion(acting, right.region);
    const line = rightLine(request, right);
    const kind = difference(request, line);
    if (!kind) return { correction: null };

    await ensureAssignee(acting, ticket);
    const earlier = await correctionsOf(acting, requestId);
    const back = earlier.find(({ before }) => kind === "type" && before?.[0]?.type === line.type);
    if (back) return takeBack(acting, ticket, request, back);

    await changeRequest(acting, request, { ...line, status: "open" });
    await recordHistory(acting, {
      action: "request.corrected",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), kind, was: request.type, type: line.type, region: line.region },
    });
    const { id } = await recordCorrection(acting, {
      kind,
      ticket: ticket.number,
      request: requestId,
      rule: request.rule,
      proposed: request.type,
      actual: line.type,
      before: [lineBefore(request)],
    });
    return { correction: id };
  });
}

function rightLine(request: Request, right: RightReading): Line {
  const type = right.type ?? request.type;
  const { region = request.region, changes = request.changes } = right;
  return { type, region: type === "unsubscribe" ? region : null, changes: type === "edit" ? changes : {} };
}

function difference(was: Line, is: Line): Correction["kind"] | null {
  if (was.type !== is.type) return "type";
  if (was.region !== is.region) return "region";
  return sameChanges(was.changes, is.changes) ? null : "changes";
}

import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { leaveQuiet } from "../quiet/bring-to-main";
import type { NewRequest } from "../ticket";
import { insertRequest } from "./insert-request";
import { recordCorrection } from "./record-correction";

/** A request that staff add to a readable mail counts as missed by triage. @throws Refusal `not_found`; `claimed_by_other`; `conflict` */
export async function addRequest(acting: Acting, number: number, request: NewRequest): Promise<{ id: number }> {
  requirePermission(acting.actor, "request:add");

  return inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    await leaveQuiet(acting, ticket);
    const added = await insertRequest(acting, number, request);
    await recordHistory(acting, {
      action: "request.added",
      ticket: number,
      person: ticket.personId,
      details: { request: String(added.id), type: request.type, region: request.region ?? null },
    });
    if (staffId(acting.actor) && ticket.channel === "email" && !ticket.quarantine) {
      await recordCorrection(acting, {
        kind: "missed",
        ticket: number,
        request: added.id,
        rule: null,
        actual: request.type,
      });
    }
    return added;
  });
}

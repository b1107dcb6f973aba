import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { sealTicketSources } from "@/domain/mail-source/seal-mail-source";
import { withdrawChecksOfTicket } from "@/domain/people/checks/withdraw";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { lockTicket } from "../lock";
import { mergedInto } from "../merge-target";
import { requireNothingApplied } from "../requests/require-nothing-applied";
import { requirePerson } from "../require-person";
import { assuranceOf } from "./sender-assurance";

/**
 * Null: the proposed person is wrong.
 * @throws Refusal `not_found` (ticket or person); `claimed_by_other`; `conflict` when resolved, when a request was applied to
 *   another person, or when the ticket is a merge target
 */
export async function matchPerson(acting: Acting, number: number, personId: string | null): Promise<void> {
  requirePermission(acting.actor, "ticket:match");

  await inTransaction(acting, async (acting) => {
    const ticket = await ensureAssignee(acting, await lockTicket(acting, number));
    if (ticket.personId === personId) return;
    const isMergeTarget = (await mergedInto(acting, number)).length > 0;
    if (ticket.personId && isMergeTarget) throw new Refusal("conflict", { status: "merged" });
    if (ticket.personId) await requireNothingApplied(acting, number);
    if (personId) await requirePerson(acting, personId);

    // Matching must not raise the assurance of requests from merged tickets.
    const assurance = isMergeTarget ? ticket.assurance : await assuranceOf(acting, ticket, personId);
    await changeTicket(acting, ticket, { personId, assurance });
    await withdrawChecksOfTicket(acting, number, "rematched");
    await sealTicketSources(acting, number, personId);
    await recordHistory(acting, {
      action: personId ? "ticket.matched" : "ticket.unmatched",
      ticket: number,
      person: personId ?? ticket.personId,
      details: { by: "staff" },
    });
  });
}

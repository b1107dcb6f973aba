import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { eraseRecord } from "@/domain/people/erase-record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { changeRequest, changeTicket } from "../change";
import { lockRequest, type Request } from "../lock";
import { nextStatus } from "../status";
import { eraseTraces } from "./erase-traces";
import { holdErasureLetter } from "./hold-letter";
import { settleApproval } from "./settle-approval";

/**
 * Erases the person with record, contacts, ticket texts, raw mail, attachments, unsent mail and key. A blank tombstone,
 * suppressions and the history without values stay. The confirmation waits, sealed, until the ticket is resolved.
 * @throws Refusal `forbidden` for a program; `not_found`; `conflict` unless awaiting approval; `second_person_needed` for the
 *   member who requested it
 */
export async function approveErasure(acting: Acting, requestId: number): Promise<void> {
  requirePermission(acting.actor, "erasure:approve");

  await inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    const approvedBy = requireSecondPerson(acting, request);
    const personId = ticket.personId;
    if (!personId) throw new Refusal("no_person");

    const traces = await eraseTraces(acting, personId);
    await holdErasureLetter(acting, ticket);
    const outcome = { ...(await eraseRecord(acting, personId)), ...traces };
    await changeRequest(acting, request, { status: "applied", approvedBy, outcome, decidedAt: acting.now });
    await changeTicket(acting, ticket, { status: nextStatus(ticket.status, "resume") });
    await recordHistory(acting, {
      action: "request.applied",
      ticket: ticket.number,
      person: personId,
      details: { request: String(requestId), type: "delete", ...outcome },
    });
    await settleApproval(acting, ticket.number);
  });
}

/** The database enforces this as well. @throws Refusal `conflict`; `second_person_needed`; `forbidden` for a program */
export function requireSecondPerson(acting: Acting, request: Request): string {
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");
  if (request.status !== "awaiting_approval") throw new Refusal("conflict", { status: request.status });
  if (request.appliedBy === me) throw new Refusal("second_person_needed");
  return me;
}

import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";
import { applyRequest } from "./apply-request";
import { claimTicket } from "./claim";
import { addNote } from "./note";
import { type Assurance, type NewRequest, openTicket } from "./open";
import { readTicket, type TicketView } from "./read";
import { resolveTicket } from "./resolve";

/** A call as the agent logs it. `startedAt` is when it began: the clock of the ticket. */
export type Call = {
  startedAt: Date;
  /** The number the caller calls from, in any written form; null when it is not shown. */
  phone: string | null;
  personId: string | null;
  callerName?: string | null;
  locale: "ru" | "en";
  requests: NewRequest[];
  /** How the agent made sure of the caller. */
  assurance: Assurance;
  note?: string;
  /** Apply the requests now and resolve when nothing is left to do; otherwise the ticket just opens. */
  applyNow: boolean;
};

/**
 * Logs a call as a ticket of the agent's, applies what was asked and resolves it, all in one transaction: either the call is
 * done or nothing happened. A deletion is put forward, and the ticket waits for a colleague.
 *
 * @returns the ticket as it stands
 * @throws Refusal `forbidden` for a program; `invalid`; whatever applying or resolving refuses
 */
export async function logCall(acting: Acting, call: Call): Promise<TicketView> {
  requirePermission(acting.actor, "ticket:open");
  if (!staffId(acting.actor)) throw new Refusal("forbidden");
  if (call.requests.length === 0) throw new Refusal("invalid", {}, [{ field: "requests", code: "required" }]);

  return inTransaction(acting, async (acting) => {
    const { number } = await openTicket(acting, {
      channel: "phone",
      receivedAt: call.startedAt,
      contact: call.phone ? { kind: "phone", value: call.phone } : null,
      requesterName: call.callerName,
      locale: call.locale,
      personId: call.personId,
      assurance: call.assurance,
      requests: call.requests,
    });
    await claimTicket(acting, number);
    if (call.note?.trim()) await addNote(acting, number, call.note);
    if (call.applyNow) await applyAll(acting, number, call.assurance);
    return readTicket(acting, number);
  });
}

async function applyAll(acting: Acting, number: number, assurance: Assurance): Promise<void> {
  const opened = await readTicket(acting, number);
  let waiting = false;
  for (const request of opened.requests) {
    const { status } = await applyRequest(acting, request.id, { assurance });
    waiting ||= status !== "applied";
  }
  if (!waiting) await resolveTicket(acting, number);
}

import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { attachChecksToTicket } from "@/domain/people/checks/attach";
import { requireNotLocked } from "@/domain/people/verification/require";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { addNote } from "@/domain/tickets/conversation/note";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { readTicket, type TicketView } from "@/domain/tickets/read/read";
import type { NewRequest } from "@/domain/tickets/ticket";
import { needsProof } from "@/vocabulary/requests";
import { clearCallDraft } from "../drafts/clear";
import { requireStaffId } from "../lock";
import { addToTicket } from "./add-to-ticket";
import { applyCallRequests } from "./apply-requests";
import { type CallerProof, callerAssurance, recordProof } from "./caller-assurance";
import { beginLogging, type CallBeingLogged, finishLogging } from "./logging";

export type CallLog = {
  /** Idempotency key: logged again under the same key, the first ticket is returned. */
  key: string;
  call: number | null;
  startedAt: Date;
  phone: string | null;
  personId: string | null;
  personVersion?: number;
  callerName?: string | null;
  locale: "ru" | "en";
  requests: NewRequest[];
  /** The open ticket of the same person to add to, and the message there; null opens a new ticket. */
  addTo?: { number: number; text: string } | null;
  note?: string;
  disposition?: "call_back" | "dropped" | null;
  applyNow: boolean;
};

/**
 * Logs a call as the agent's ticket (or adds it to an open one), applies its requests and resolves it, all in one transaction.
 * The assurance is computed here, never trusted from the screen.
 * @throws Refusal `invalid`; `conflict` when the call is logged already or the ticket is resolved; `not_same_person`;
 *   `verification_locked`; and as applying and resolving
 */
export async function logCall(acting: Acting, call: CallLog): Promise<TicketView> {
  requirePermission(acting.actor, "ticket:open");
  const me = requireStaffId(acting);
  if (call.requests.length === 0) throw new Refusal("invalid", {}, [{ field: "requests", code: "required" }]);

  return inTransaction(acting, async (acting) => {
    const logging = await beginLogging(acting, me, call);
    if (logging.existingTicket) return readTicket(acting, logging.existingTicket);
    const proof = await proofFor(acting, call);
    const number = call.addTo
      ? await addToTicket(acting, call.addTo, { ...call, startedAt: logging.startedAt })
      : await open(acting, call, logging.startedAt, proof);

    await recordHistory(acting, {
      action: "call.logged",
      ticket: number,
      person: call.personId,
      details: { call: String(logging.id), added: Boolean(call.addTo) },
    });
    await recordProof(acting, proof, call, number);
    if (!call.addTo && call.personId)
      await attachChecksToTicket(acting, { ...call, me, personId: call.personId }, number);
    if (call.note?.trim()) await addNote(acting, number, call.note);
    if (call.applyNow) await applyCallRequests(acting, number, call, proof.assurance);
    await clearCallDraft(acting, me, call.call);
    return finish(acting, me, logging, number, call);
  });
}

async function proofFor(acting: Acting, call: CallLog): Promise<CallerProof> {
  const proof = await callerAssurance(acting, call);
  const needed = call.applyNow && call.requests.some(({ type }) => needsProof(type));
  if (needed && call.personId) await requireNotLocked(acting, call.personId);
  return proof;
}

/** What rests on an identity check stays with the check: it ends with it. */
async function open(acting: Acting, call: CallLog, receivedAt: Date, proof: CallerProof): Promise<number> {
  const { number } = await openTicket(acting, {
    channel: "phone",
    receivedAt,
    contact: call.phone ? { kind: "phone", value: call.phone } : null,
    requesterName: call.callerName,
    locale: call.locale,
    personId: call.personId,
    assurance: proof.check === null ? proof.assurance : "claimed",
    requests: call.requests,
  });
  await claimTicket(acting, number);
  return number;
}

async function finish(
  acting: Acting,
  me: string,
  logging: CallBeingLogged,
  number: number,
  call: CallLog,
): Promise<TicketView> {
  const ticket = await readTicket(acting, number);
  const disposition = call.disposition ?? (ticket.status === "resolved" ? "resolved" : "logged");
  await finishLogging(acting, logging, { ticket: number, personId: ticket.personId, disposition });
  await announce(acting, { action: "call.changed", to: me, id: String(logging.id) });
  return ticket;
}

import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
import { attachChecksToTicket } from "@/domain/people/checks/attach";
import { requireNotLocked } from "@/domain/people/verification/require";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { keepByCall } from "@/domain/tickets/call-backs/keep-by-call";
import { type CallBackWish, promiseOn } from "@/domain/tickets/call-backs/promise";
import { addNote } from "@/domain/tickets/conversation/note";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { lockTicket } from "@/domain/tickets/lock";
import { readTicket, type TicketView } from "@/domain/tickets/read/read";
import type { NewRequest } from "@/domain/tickets/ticket";
import { needsProof } from "@/vocabulary/requests";
import { clearCallDraft } from "../drafts/clear";
import { placeOf } from "../drafts/place";
import { requireStaffId } from "../lock";
import { addToTicket } from "./add-to-ticket";
import { applyCallRequests } from "./apply-requests";
import { type Caller, type CallerProof, callerAssurance, recordProof } from "./caller-assurance";
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
  /** When and by whom, of a `call_back`; in two hours and by oneself unless told otherwise. */
  callBack?: CallBackWish | null;
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
    const caller = { ...call, phone: logging.from };
    const proof = await proofFor(acting, call, caller);
    const number = call.addTo
      ? await addToTicket(acting, call.addTo, { ...call, startedAt: logging.startedAt })
      : await open(acting, call, logging.startedAt, proof);

    await recordHistory(acting, {
      action: "call.logged",
      ticket: number,
      person: call.personId,
      details: { call: String(logging.id), added: Boolean(call.addTo) },
    });
    await recordProof(acting, proof, caller, number);
    if (!call.addTo && call.personId)
      await attachChecksToTicket(acting, { ...call, me, personId: call.personId }, number);
    if (call.note?.trim()) await addNote(acting, number, call.note);
    await settleCallBack(acting, number, logging.id, call);
    if (call.applyNow) await applyCallRequests(acting, number, { ...call, id: logging.id }, proof.assurance);
    await clearCallDraft(acting, me, placeOf(call));
    return finish(acting, me, logging, number, call);
  });
}

async function proofFor(acting: Acting, call: CallLog, caller: Caller): Promise<CallerProof> {
  const proof = await callerAssurance(acting, caller);
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

/** The call keeps what was promised on the ticket, or promises another. */
async function settleCallBack(acting: Acting, number: number, id: number, call: CallLog): Promise<void> {
  const ticket = await lockTicket(acting, number);
  if (call.disposition !== "call_back") return keepByCall(acting, ticket, id);
  await promiseOn(acting, ticket, call.callBack ?? { at: "two_hours", by: null, timeZone: "UTC" });
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

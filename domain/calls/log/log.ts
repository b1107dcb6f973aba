import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { announce } from "@/domain/live/announce";
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
import { requireTelephone } from "../lock";
import { addToTicket } from "./add-to-ticket";
import { applyCallRequests } from "./apply-requests";
import { type CallerProof, callerAssurance, recordProof } from "./caller-assurance";
import { beginLogging, finishLogging, type Logged } from "./logging";

/** A call as the agent logs it. */
export type Call = {
  /** What the screen calls the call: logged again under the same key, the first ticket is answered and nothing is done twice. */
  key: string;
  /** The call that the telephone system announced, or null. */
  call: number | null;
  /** When it began, which starts the ticket's clock; an announced call began when it rang. */
  startedAt: Date;
  /** The number the caller calls from, in any written form; null when it is not shown. */
  phone: string | null;
  personId: string | null;
  /** The record's version that the agent saw, for an edit. */
  personVersion?: number;
  callerName?: string | null;
  locale: "ru" | "en";
  requests: NewRequest[];
  /** The open ticket of the same person that the call adds to, and how it reads there; null opens a ticket of its own. */
  addTo?: { number: number; text: string } | null;
  note?: string;
  /** How the call ended; found out when it is not said. */
  disposition?: "call_back" | "dropped" | null;
  /** Apply the requests now and resolve when nothing is left to do; otherwise the ticket stays open. */
  applyNow: boolean;
};

/**
 * Logs a call as a ticket of the agent's, or adds it to one that is open, applies what was asked and resolves it, all in one
 * transaction: either the call is done or nothing happened. How well the caller is known is found out here, never claimed by the
 * screen. A deletion is put forward, and the ticket waits for a colleague.
 *
 * @returns the ticket as it stands
 * @throws Refusal `forbidden` for a program; `invalid`; `conflict` when the announced call is logged already, or the ticket it should
 *   add to is resolved; `not_same_person`; `verification_locked`; whatever applying or resolving refuses
 */
export async function logCall(acting: Acting, call: Call): Promise<TicketView> {
  requirePermission(acting.actor, "ticket:open");
  const me = requireTelephone(acting);
  if (call.requests.length === 0) throw new Refusal("invalid", {}, [{ field: "requests", code: "required" }]);

  return inTransaction(acting, async (acting) => {
    const logging = await beginLogging(acting, me, call);
    if (logging.already) return readTicket(acting, logging.already);
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
    if (call.note?.trim()) await addNote(acting, number, call.note);
    if (call.applyNow) await applyCallRequests(acting, number, call, proof.assurance);
    await clearCallDraft(acting, me, call.call);
    return finish(acting, me, logging, number, call);
  });
}

async function proofFor(acting: Acting, call: Call): Promise<CallerProof> {
  const proof = await callerAssurance(acting, call);
  const needed = call.applyNow && call.requests.some(({ type }) => needsProof(type));
  if (needed && call.personId) await requireNotLocked(acting, call.personId);
  return proof;
}

async function open(acting: Acting, call: Call, receivedAt: Date, { assurance }: CallerProof): Promise<number> {
  const { number } = await openTicket(acting, {
    channel: "phone",
    receivedAt,
    contact: call.phone ? { kind: "phone", value: call.phone } : null,
    requesterName: call.callerName,
    locale: call.locale,
    personId: call.personId,
    assurance,
    requests: call.requests,
  });
  await claimTicket(acting, number);
  return number;
}

async function finish(acting: Acting, me: string, logging: Logged, number: number, call: Call): Promise<TicketView> {
  const ticket = await readTicket(acting, number);
  const disposition = call.disposition ?? (ticket.status === "resolved" ? "resolved" : "logged");
  await finishLogging(acting, logging, { ticket: number, personId: ticket.personId, disposition });
  await announce(acting, { action: "call.changed", to: me, id: String(logging.id) });
  return ticket;
}

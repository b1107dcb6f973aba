import { and, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { lockTicket, type Request, type Ticket } from "@/domain/tickets/lock";
import { requestFingerprint } from "@/domain/tickets/requests/request-fingerprint";
import type { NewRequest } from "@/domain/tickets/ticket";

type LoggedCall = { startedAt: Date; personId: string | null; phone: string | null; requests: NewRequest[] };

/** The call becomes a message; requests already open are not added twice. @throws Refusal `not_found`; `not_same_person`; `conflict` */
export async function addToTicket(
  acting: Acting,
  to: { number: number; text: string },
  call: LoggedCall,
): Promise<number> {
  const ticket = await lockTicket(acting, to.number);
  if (!isSamePerson(ticket, call)) throw new Refusal("not_same_person");
  if (ticket.status === "resolved") throw new Refusal("conflict", { status: ticket.status });

  const undecided = await undecidedRequests(acting, ticket.number);
  const added = call.requests.filter((request) => !undecided.some((existing) => covers(existing, request)));
  const message = { text: to.text };
  await appendFollowUp(acting, ticket.number, { message, receivedAt: call.startedAt, requests: added });
  return ticket.number;
}

export function undecidedRequests(acting: Acting, number: number): Promise<Request[]> {
  return acting.db
    .select()
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), inArray(requests.status, ["proposed", "open", "awaiting_approval"])))
    .orderBy(requests.id);
}

/** An unsubscribe from every region covers one from any region. */
export function covers(existing: Request, request: NewRequest): boolean {
  if (requestFingerprint(existing) === requestFingerprint(request)) return true;
  return existing.type === "unsubscribe" && request.type === "unsubscribe" && existing.region === null;
}

function isSamePerson(ticket: Ticket, { personId, phone }: LoggedCall): boolean {
  if (personId !== null || ticket.personId !== null) return ticket.personId === personId;
  const number = phone && normaliseContact("phone", phone)?.normalised;
  return Boolean(number) && ticket.contactNormalised === number;
}

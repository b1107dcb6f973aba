import { and, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { lockTicket, type Request, type Ticket } from "@/domain/tickets/lock";
import { requestFingerprint } from "@/domain/tickets/requests/request-fingerprint";
import type { NewRequest } from "@/domain/tickets/ticket";

type Added = { startedAt: Date; personId: string | null; phone: string | null; requests: NewRequest[] };

/**
 * Adds a call to an open ticket of the same person: it becomes a message there, and what the ticket is asked already is asked
 * once. The ticket's clock stays.
 *
 * @throws Refusal `not_found`; `not_same_person`; `conflict` when a colleague resolved or merged it meanwhile
 */
export async function addToTicket(acting: Acting, to: { number: number; text: string }, call: Added): Promise<number> {
  const ticket = await lockTicket(acting, to.number);
  if (!isSamePerson(ticket, call)) throw new Refusal("not_same_person");
  if (ticket.status === "resolved") throw new Refusal("conflict", { status: ticket.status });

  const lines = await openLines(acting, ticket.number);
  const anew = call.requests.filter((request) => !lines.some((line) => covers(line, request)));
  const message = { text: to.text };
  await appendFollowUp(acting, ticket.number, { message, receivedAt: call.startedAt, requests: anew });
  return ticket.number;
}

/** The lines of a ticket that nobody has decided yet. */
export function openLines(acting: Acting, number: number): Promise<Request[]> {
  return acting.db
    .select()
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), inArray(requests.status, ["proposed", "open", "awaiting_approval"])))
    .orderBy(requests.id);
}

/** Whether what a line asks includes the request: who leaves every region leaves each. */
export function covers(line: Request, request: NewRequest): boolean {
  if (requestFingerprint(line) === requestFingerprint(request)) return true;
  return line.type === "unsubscribe" && request.type === "unsubscribe" && line.region === null;
}

function isSamePerson(ticket: Ticket, { personId, phone }: Added): boolean {
  if (personId !== null || ticket.personId !== null) return ticket.personId === personId;
  const number = phone && normaliseContact("phone", phone)?.normalised;
  return Boolean(number) && ticket.contactNormalised === number;
}

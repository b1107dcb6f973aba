import type { z } from "zod";
import type { RequestAnswer } from "@/app/api/v1/schemas/request";
import type { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import type { Acting } from "@/domain/acting";
import { type RequestLine, requestLines } from "@/domain/api/request-lines";
import { type CheckView, checksOfTickets } from "@/domain/identity/read-checks";
import { Refusal } from "@/domain/refusal";
import type { TicketRow } from "@/domain/tickets/list/list";
import { readTicket } from "@/domain/tickets/read/read";

type Ticket = z.input<typeof TicketAnswer>;

/** @throws Refusal `forbidden`; `not_found` */
export async function answerTicket(acting: Acting, number: number): Promise<Ticket> {
  const { personId, assignee, ...ticket } = await readTicket(acting, number);
  const parts = await readParts(acting, [number]);
  return compose({ ...ticket, person: personId, assignee: assignee?.id ?? null }, parts);
}

/** The tickets of a list, with their requests in full. */
export async function answerTickets(acting: Acting, rows: TicketRow[]): Promise<Ticket[]> {
  const parts = await readParts(
    acting,
    rows.map((row) => row.number),
  );
  return rows.map((row) =>
    compose({ ...row, person: row.person?.id ?? null, assignee: row.assignee?.id ?? null }, parts),
  );
}

/** @throws Refusal `forbidden`; `not_found` unless the request is one of the ticket's */
export async function answerRequest(
  acting: Acting,
  number: number,
  id: number,
): Promise<z.input<typeof RequestAnswer>> {
  const lines = await requestLines(acting, [number]);
  const line = lines.get(number)!.find((line) => line.id === id);
  if (!line) throw new Refusal("not_found");
  return line;
}

type Core = Pick<
  TicketRow,
  "number" | "status" | "channel" | "receivedAt" | "dueAt" | "resolvedAt" | "breached" | "aside" | "callBack" | "tags"
>;

type Parts = { lines: Map<number, RequestLine[]>; checks: Map<number, CheckView> };

async function readParts(acting: Acting, numbers: number[]): Promise<Parts> {
  return { lines: await requestLines(acting, numbers), checks: await checksOfTickets(acting, numbers) };
}

function compose(ticket: Core & { assignee: string | null; person: string | null }, { lines, checks }: Parts): Ticket {
  const check = checks.get(ticket.number);
  return {
    number: ticket.number,
    status: ticket.status,
    channel: ticket.channel,
    receivedAt: ticket.receivedAt.toISOString(),
    dueAt: ticket.dueAt.toISOString(),
    resolvedAt: ticket.resolvedAt?.toISOString() ?? null,
    breached: ticket.breached,
    snoozedUntil: ticket.aside?.kind === "snoozed" ? ticket.aside.until.toISOString() : null,
    waitingSince: ticket.aside?.kind === "waiting" ? ticket.aside.since.toISOString() : null,
    tags: ticket.tags,
    callBack: ticket.callBack && { at: ticket.callBack.at.toISOString(), by: ticket.callBack.by.id },
    assignee: ticket.assignee,
    person: ticket.person,
    identityCheck: check ? composeCheck(check) : null,
    requests: lines.get(ticket.number)!,
  };
}

function composeCheck(check: CheckView): NonNullable<Ticket["identityCheck"]> {
  const { id, state, about, contact, triesLeft, counts, letter } = check;
  return {
    id,
    state,
    about,
    contact,
    sentAt: check.sentAt.toISOString(),
    codeUntil: check.codeUntil.toISOString(),
    linkUntil: check.linkUntil.toISOString(),
    triesLeft,
    confirmedBy: check.by,
    confirmedAt: check.confirmedAt?.toISOString() ?? null,
    counts,
    letter,
  };
}

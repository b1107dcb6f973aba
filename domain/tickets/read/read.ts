import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { breached } from "@/domain/sla/clock";
import { type Aside, asideOf } from "../aside/aside";
import { type CallBack, callBacksOf } from "../call-backs/call-back";
import type { Ticket } from "../lock";
import { peopleWithContacts } from "../requester/match-contacts";
import { tagsOf } from "../tags/tag";
import { type MessageView, readMessages } from "./read-messages";
import { type RequestView, readRequests } from "./read-requests";
import { type Relations, relationsOf } from "./relations";

/** The person's record and the history have reads of their own. */
export type TicketView = Pick<
  Ticket,
  | "number"
  | "status"
  | "channel"
  | "subject"
  | "requesterName"
  | "locale"
  | "assurance"
  | "quarantine"
  | "quietAs"
  | "receivedAt"
  | "dueAt"
  | "resolvedAt"
  | "personId"
  | "dismissedAs"
  | "version"
> & {
  relations: Relations;
  breached: boolean;
  aside: Aside | null;
  callBack: CallBack | null;
  tags: string[];
  contact: { kind: "email" | "phone"; masked: string } | null;
  assignee: { id: string; name: string } | null;
  requests: RequestView[];
  messages: MessageView[];
  /** Ids of possible people while none or several match. */
  candidates: string[];
};

/** @throws Refusal `not_found` */
export async function readTicket(acting: Acting, number: number): Promise<TicketView> {
  requirePermission(acting.actor, "ticket:read");
  const [row] = await acting.db
    .select({ ticket: tickets, assigneeName: staff.name })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .where(eq(tickets.number, number));
  if (!row) throw new Refusal("not_found");
  const { ticket, assigneeName } = row;
  const relations = await relationsOf(acting, ticket);

  return {
    ...pick(ticket),
    breached: breached(ticket, acting.now),
    aside: asideOf(ticket, acting.now),
    tags: (await tagsOf(acting, [number])).get(number) ?? [],
    callBack: (await callBacksOf(acting, [number])).get(number) ?? null,
    contact:
      ticket.contactKind && ticket.contactNormalised
        ? { kind: ticket.contactKind, masked: maskContact(ticket.contactKind, ticket.contactNormalised) }
        : null,
    assignee: ticket.assigneeId ? { id: ticket.assigneeId, name: assigneeName ?? "" } : null,
    requests: await readRequests(acting, ticket),
    messages: await readMessages(acting, [number, ...relations.merged.map((one) => one.number)]),
    relations,
    candidates: ticket.personId ? [] : await readCandidates(acting, ticket),
  };
}

function pick(ticket: Ticket) {
  const {
    number,
    status,
    channel,
    subject,
    requesterName,
    locale,
    assurance,
    quarantine,
    quietAs,
    receivedAt,
    dueAt,
    resolvedAt,
    personId,
    dismissedAs,
    version,
  } = ticket;
  return {
    number,
    status,
    channel,
    subject,
    requesterName,
    locale,
    assurance,
    quarantine,
    quietAs,
    receivedAt,
    dueAt,
    resolvedAt,
    personId,
    dismissedAs,
    version,
  };
}

async function readCandidates(acting: Acting, ticket: Ticket): Promise<string[]> {
  const own =
    ticket.contactKind && ticket.contactNormalised
      ? [{ kind: ticket.contactKind, normalised: ticket.contactNormalised }]
      : [];
  const found = await peopleWithContacts(acting, [...ticket.about, ...own]);
  return found.map((person) => person.id);
}

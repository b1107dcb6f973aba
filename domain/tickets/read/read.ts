import { asc, eq, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { staff } from "@/db/schema/staff";
import { type Authentication, attachments, messages, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { maskContact } from "@/domain/contacts/mask";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { breached } from "@/domain/sla/clock";
import { decodeMentions } from "../conversation/mentions";
import type { Ticket } from "../lock";
import { peopleWithContacts } from "../requester/match-contacts";
import { type RequestView, readRequests } from "./read-requests";
import { type Relations, relationsOf } from "./relations";
import { hasRemotePictures } from "./remote-pictures";

/** `id` is the outbox's; `failure`: the last attempt's code, or `bounced`; `nextAttemptAt`: when a queued mail is sent. */
type DeliveryView = Pick<
  typeof outbox.$inferSelect,
  "id" | "state" | "purpose" | "failure" | "attempts" | "nextAttemptAt" | "sentAt"
>;

export type MessageView = {
  id: number;
  /** This ticket, or one merged into it. */
  ticket: number;
  direction: "in" | "out" | "note";
  author: string | null;
  authorId: string | null;
  subject: string | null;
  text: string;
  hasHtml: boolean;
  /** Pictures on other servers, which are not loaded. */
  hasRemotePictures: boolean;
  at: Date;
  /** Null unless the message came by mail. */
  authentication: Pick<Authentication, "verified" | "by" | "why"> | null;
  delivery: DeliveryView | null;
  attachments: { id: number; name: string; mediaType: string; size: number }[];
};

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
  | "receivedAt"
  | "dueAt"
  | "resolvedAt"
  | "personId"
  | "dismissedAs"
  | "version"
> & {
  relations: Relations;
  breached: boolean;
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
    contact:
      ticket.contactKind && ticket.contactNormalised
        ? { kind: ticket.contactKind, masked: maskContact(ticket.contactKind, ticket.contactNormalised) }
        : null,
    assignee: ticket.assigneeId ? { id: ticket.assigneeId, name: assigneeName ?? "" } : null,
    requests: await readRequests(acting, number),
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
    receivedAt,
    dueAt,
    resolvedAt,
    personId,
    dismissedAs,
    version,
  };
}

async function readMessages(acting: Acting, numbers: number[]): Promise<MessageView[]> {
  const { id, state, purpose, failure, attempts, nextAttemptAt, sentAt } = outbox;
  const rows = await acting.db
    .select({
      message: messages,
      author: staff.name,
      delivery: { id, state, purpose, failure, attempts, nextAttemptAt, sentAt },
    })
    .from(messages)
    .leftJoin(staff, eq(staff.id, messages.authorId))
    .leftJoin(outbox, eq(outbox.messageId, messages.id))
    .where(inArray(messages.ticketNumber, numbers))
    .orderBy(asc(messages.at), asc(messages.id));
  if (rows.length === 0) return [];
  const files = await acting.db
    .select({
      id: attachments.id,
      messageId: attachments.messageId,
      name: attachments.name,
      mediaType: attachments.mediaType,
      size: attachments.size,
    })
    .from(attachments)
    .where(
      inArray(
        attachments.messageId,
        rows.map((row) => row.message.id),
      ),
    );
  const views = rows.map(({ message, author, delivery }) => ({
    id: message.id,
    ticket: message.ticketNumber,
    direction: message.direction,
    author,
    authorId: message.authorId,
    subject: message.subject,
    text: message.text,
    hasHtml: message.safeHtml !== null,
    hasRemotePictures: hasRemotePictures(message.safeHtml),
    at: message.at,
    authentication: message.authentication && pickAuthentication(message.authentication),
    delivery,
    attachments: files.filter((file) => file.messageId === message.id).map(({ messageId: _, ...file }) => file),
  }));
  return decodeMentions(acting, views);
}

function pickAuthentication({ verified, by, why }: Authentication): MessageView["authentication"] {
  return { verified, by, why };
}

async function readCandidates(acting: Acting, ticket: Ticket): Promise<string[]> {
  const own =
    ticket.contactKind && ticket.contactNormalised
      ? [{ kind: ticket.contactKind, normalised: ticket.contactNormalised }]
      : [];
  const found = await peopleWithContacts(acting, [...ticket.about, ...own]);
  return found.map((person) => person.id);
}

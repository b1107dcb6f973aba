import { type Random, random } from "@/bin/demo/random";
import type { CopiedRow } from "@/db/copy-rows";
import type { messages, requests, tickets } from "@/db/schema/tickets";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { endsWithAnswer } from "@/vocabulary/requests";
import type { NumberedTicket } from "./fates";
import { inventStranger } from "./invent-person";
import { dueOf } from "./plan-ticket";
import { writeAnswer, writeAsking, writeCallNote, writeSubject } from "./write-text";

export type TicketRows = {
  tickets: CopiedRow<typeof tickets>[];
  requests: CopiedRow<typeof requests>[];
  messages: (typeof messages.$inferInsert)[];
};

const GENUINE = { verified: true, by: "own", spf: "pass", dkim: "pass", dmarc: "pass", why: null } as const;
const CLAIMED = { verified: false, by: "own", spf: "none", dkim: "none", dmarc: "none", why: "no_policy" } as const;

/** Who asks, as the ticket shows them. */
export type Requester = { name: string; contact: Contact | null };

export function requesterOf(ticket: NumberedTicket): Requester {
  const person = ticket.person?.invented ?? inventStranger(ticket.ordinal);
  const kind = ticket.channel === "phone" ? "phone" : "email";
  const contact = person.contacts.find((one) => one.kind === kind) ?? person.contacts[0] ?? null;
  return { name: `${person.givenName} ${person.familyName}`, contact };
}

/** What the tables keep of a ticket; of an erased person's, no word. */
export function addTicketRows(rows: TicketRows, ticket: NumberedTicket, requester: Requester, staff: string[]): void {
  const chance = random(Math.imul(ticket.number, 0xc2b2ae35));
  const { text, evidence } = writeAsking(chance, ticket, requester.name);
  const isMail = ticket.channel === "email";
  const isGenuine = isMail && chance.next() < 0.7;
  const { erased, channel, locale, status, receivedAt, resolvedAt } = ticket;
  const contact = erased ? null : requester.contact;
  rows.tickets.push({
    number: ticket.number,
    channel,
    status,
    subject: isMail && !erased ? writeSubject(chance, ticket) : null,
    contactKind: contact?.kind ?? null,
    contactValue: contact?.value ?? null,
    contactNormalised: contact?.normalised ?? null,
    requesterName: erased ? null : requester.name,
    about: [],
    locale,
    assurance: isMail && !isGenuine ? "claimed" : "contact",
    receivedAt,
    dueAt: dueOf(ticket),
    resolvedAt,
    assigneeId: ticket.worker === null ? null : staff[ticket.worker]!,
    personId: ticket.person?.invented.id ?? null,
    version: 1 + Number(ticket.claimedAt !== null) + Number(resolvedAt !== null),
    createdAt: receivedAt,
  });
  rows.requests.push(
    ...ticket.requests.map((line, index) => requestRow(ticket, line, isMail ? evidence[index]! : null, staff)),
  );
  rows.messages.push(...messagesOf(chance, ticket, requester, text, isGenuine, staff));
}

type Line = NumberedTicket["requests"][number];
type Quote = { start: number; end: number; quote: string };

function requestRow(
  ticket: NumberedTicket,
  line: Line,
  quote: Quote | null,
  staff: string[],
): CopiedRow<typeof requests> {
  const isDelete = line.type === "delete";
  const isDecidedBy = line.status === "applied" || line.status === "awaiting_approval";
  const worker = ticket.worker === null ? null : staff[ticket.worker]!;
  return {
    id: line.id,
    ticketNumber: ticket.number,
    type: line.type,
    region: line.region,
    changes: ticket.erased ? {} : line.changes,
    status: line.status,
    reason: line.reason,
    outcome: line.status === "applied" ? outcomeOf(line) : null,
    evidence: quote && !ticket.erased ? [quote] : [],
    rule: quote ? `${line.type}.${RULES[ticket.locale][line.type]}` : null,
    confidence: quote ? 0.9 : null,
    assurance: isDecidedBy ? "contact" : null,
    appliedBy: isDecidedBy ? worker : null,
    answerWay: line.status === "applied" && endsWithAnswer(line.type) ? "unrecorded" : null,
    approvedBy: isDelete && line.status === "applied" ? staff[ticket.approver!]! : null,
    decidedAt: line.decidedAt,
    createdAt: ticket.receivedAt,
  };
}

const RULES = {
  ru: {
    unsubscribe: "ru.unsubscribe",
    edit: "by-label",
    delete: "delete-account",
    access: "copy-of-data",
    question: "asks",
    disclosure: "passed-on",
  },
  en: {
    unsubscribe: "en.unsubscribe",
    edit: "by-label",
    delete: "delete-account",
    access: "copy-of-data",
    question: "asks",
    disclosure: "passed-on",
  },
};

function outcomeOf(line: Line): Record<string, string | number | string[]> {
  if (line.type === "unsubscribe") return { regions: line.region ? [line.region] : [], ended: 1, suppressed: 1 };
  if (line.type === "edit") return { fields: Object.keys(line.changes) };
  return line.type === "delete" ? { fields: 12, contacts: 2, subscriptions: 1 } : { replies: 1 };
}

function messagesOf(
  chance: Random,
  ticket: NumberedTicket,
  requester: Requester,
  text: string,
  isGenuine: boolean,
  staff: string[],
): TicketRows["messages"] {
  const { number: ticketNumber, erased, channel, worker } = ticket;
  const base = { ticketNumber, authorId: null, subject: null, mailMessageId: null, authentication: null };
  const said: TicketRows["messages"] = [];
  if (channel === "email") {
    const authentication = erased ? null : isGenuine ? GENUINE : CLAIMED;
    const mailMessageId = erased
      ? null
      : `seed.${ticketNumber}@${requester.contact?.normalised.split("@")[1] ?? "mail.example"}`;
    const subject = erased ? null : writeSubject(chance, ticket);
    said.push({ ...base, direction: "in", subject, text, mailMessageId, authentication, at: ticket.receivedAt });
  } else if (channel === "form" || channel === "api") {
    said.push({ ...base, direction: "in", text, at: ticket.receivedAt });
  } else if (channel === "phone" && ticket.claimedAt) {
    const authorId = worker === null ? null : staff[worker]!;
    said.push({
      ...base,
      direction: "note",
      authorId,
      text: writeCallNote(chance, ticket, requester.name),
      at: ticket.claimedAt,
    });
  }
  if (ticket.resolvedAt && requester.contact?.kind === "email" && channel !== "phone") {
    const authorId = worker === null || chance.next() < 0.5 ? null : staff[worker]!;
    said.push({
      ...base,
      direction: "out",
      authorId,
      text: writeAnswer(chance, ticket, requester.name),
      at: ticket.resolvedAt,
    });
  }
  return erased ? said.map((message) => ({ ...message, text: "" })) : said;
}

import { eq, inArray, or, sql } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { mailLedger, triageCorrections } from "@/db/schema/intake";
import { contacts, people } from "@/db/schema/people";
import { suppressions } from "@/db/schema/segments";
import { drafts, messages, requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { cancelMail } from "@/domain/outbox/cancel";
import { forgetWords } from "@/domain/views/forget-words";
import { deleteAttachments } from "../attachments/delete-attachments";
import { eraseTags } from "../tags/erase";
import { eraseCalls } from "./erase-calls";

/** What holds personal data outside the record, in counts. */
export type Traces = { tickets: number; messages: number; attachments: number; rawMails: number };

/** `own`: the person's and unmatched tickets; `byContact`: tickets about others that came from the person's contacts. */
type TraceLocations = { own: number[]; byContact: number[]; addresses: string[] };

export async function countTraces(acting: Acting, personId: string): Promise<Traces> {
  const where = await locateTraces(acting, personId);
  const ownMessages = await messageIds(acting, where.own);
  return {
    tickets: where.own.length + where.byContact.length,
    messages: ownMessages.length,
    attachments: ownMessages.length
      ? await acting.db.$count(attachments, inArray(attachments.messageId, ownMessages))
      : 0,
    rawMails: await acting.db.$count(mailLedger, ledgerRows(where)),
  };
}

/** A ticket about somebody else loses only the sender's address. Must run before the contacts go: they say where to look. */
export async function eraseTraces(acting: Acting, personId: string): Promise<Traces> {
  const found = await countTraces(acting, personId);
  const where = await locateTraces(acting, personId);
  const ownMessages = await messageIds(acting, where.own);
  const numbers = [...where.own, ...where.byContact];

  if (ownMessages.length) await blankMessages(acting, ownMessages);
  if (where.own.length) await blankTickets(acting, where.own);
  if (numbers.length) await blankSenders(acting, numbers);
  await acting.db
    .update(mailLedger)
    .set({ raw: null, sealedFor: null, sender: null, senderNormalised: null, subject: null })
    .where(ledgerRows(where));
  await eraseCalls(acting, personId, where.addresses);
  const names = [...(await familyNamesOf(acting, personId)), ...where.addresses];
  await forgetWords(acting, names);
  await eraseTags(acting, where.own, names);
  return found;
}

async function blankMessages(acting: Acting, ids: number[]): Promise<void> {
  await deleteAttachments(acting, inArray(attachments.messageId, ids));
  await acting.db
    .update(messages)
    .set({
      text: "",
      safeHtml: null,
      subject: null,
      mailMessageId: null,
      authentication: null,
      sentTo: null,
      contactId: null,
    })
    .where(inArray(messages.id, ids));
}

async function blankTickets(acting: Acting, numbers: number[]): Promise<void> {
  await acting.db
    .update(requests)
    .set({
      changes: {},
      evidence: [],
      sentBackNote: null,
      answerNote: sql`case when ${requests.answerNote} is not null then '' end`,
    })
    .where(inArray(requests.ticketNumber, numbers));
  await unlinkSuppressions(acting, numbers);
  await acting.db
    .update(triageCorrections)
    .set({ before: null })
    .where(inArray(triageCorrections.ticketNumber, numbers));
  await acting.db
    .update(tickets)
    .set({ subject: null, about: [], version: sql`${tickets.version} + 1` })
    .where(inArray(tickets.number, numbers));
}

async function blankSenders(acting: Acting, numbers: number[]): Promise<void> {
  await deleteDrafts(acting, numbers);
  await acting.db
    .update(tickets)
    .set({ contactKind: null, contactValue: null, contactNormalised: null, requesterName: null })
    .where(inArray(tickets.number, numbers));
  await cancelMail(acting, numbers);
}

/** The suppression stays but no longer leads to the person. */
async function unlinkSuppressions(acting: Acting, numbers: number[]): Promise<void> {
  const ownRequests = acting.db
    .select({ id: requests.id })
    .from(requests)
    .where(inArray(requests.ticketNumber, numbers));
  await acting.db.update(suppressions).set({ requestId: null }).where(inArray(suppressions.requestId, ownRequests));
}

async function deleteDrafts(acting: Acting, numbers: number[]): Promise<void> {
  const ownDrafts = acting.db.select({ id: drafts.id }).from(drafts).where(inArray(drafts.ticketNumber, numbers));
  await deleteAttachments(acting, inArray(attachments.draftId, ownDrafts));
  await acting.db.delete(drafts).where(inArray(drafts.ticketNumber, numbers));
}

/** Given names are too common to search for. */
async function familyNamesOf(acting: Acting, personId: string): Promise<string[]> {
  const rows = await acting.db.select({ name: people.familyName }).from(people).where(eq(people.id, personId));
  return rows.flatMap(({ name }) => name ?? []);
}

async function locateTraces(acting: Acting, personId: string): Promise<TraceLocations> {
  const rows = await acting.db
    .select({ normalised: contacts.normalised })
    .from(contacts)
    .where(eq(contacts.personId, personId));
  const addresses = rows.map((row) => row.normalised);
  const ofPerson = acting.db.select({ number: tickets.number }).from(tickets).where(eq(tickets.personId, personId));
  const touched = await acting.db
    .select({ number: tickets.number, personId: tickets.personId })
    .from(tickets)
    .where(
      or(
        eq(tickets.personId, personId),
        addresses.length ? inArray(tickets.contactNormalised, addresses) : undefined,
        inArray(tickets.mergedInto, ofPerson),
      ),
    )
    .orderBy(tickets.number);
  const isOwn = (ticket: { personId: string | null }) => ticket.personId === personId || ticket.personId === null;
  return {
    own: touched.filter(isOwn).map((ticket) => ticket.number),
    byContact: touched.filter((ticket) => !isOwn(ticket)).map((ticket) => ticket.number),
    addresses,
  };
}

async function messageIds(acting: Acting, numbers: number[]): Promise<number[]> {
  if (numbers.length === 0) return [];
  const rows = await acting.db
    .select({ id: messages.id })
    .from(messages)
    .where(inArray(messages.ticketNumber, numbers));
  return rows.map((row) => row.id);
}

function ledgerRows(where: TraceLocations) {
  const byTicket = where.own.length ? inArray(mailLedger.ticketNumber, where.own) : sql`false`;
  return where.addresses.length ? or(byTicket, inArray(mailLedger.senderNormalised, where.addresses)) : byTicket;
}

import { eq, inArray, or, sql } from "drizzle-orm";
import { mailLedger, triageCorrections } from "@/db/schema/intake";
import { contacts, people } from "@/db/schema/people";
import { suppressions } from "@/db/schema/segments";
import { attachments, drafts, messages, requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { cancelMail } from "@/domain/outbox/cancel";
import { forgetWords } from "@/domain/views/forget-words";
import { deleteAttachments } from "../attachments/delete-attachments";
import { eraseCalls } from "./erase-calls";

/** How many of each kind hold something of the person outside the record itself. */
export type Traces = { tickets: number; messages: number; attachments: number; rawMails: number };

/** Where a person's words and addresses are: their own and unmatched tickets, and tickets about others that they came by. */
type Whereabouts = { own: number[]; byContact: number[]; addresses: string[] };

/** What {@link eraseTraces} would remove. */
export async function countTraces(acting: Acting, personId: string): Promise<Traces> {
  const where = await whereabouts(acting, personId);
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

/**
 * Blanks what a person left on tickets: text, subjects, addresses, quoted words, asked changes, attachments, raw mail, unsent
 * mail. A ticket about somebody else that the person only came by loses the person's address and keeps its request.
 * Must run before the contacts themselves go: they say where to look.
 */
export async function eraseTraces(acting: Acting, personId: string): Promise<Traces> {
  const found = await countTraces(acting, personId);
  const where = await whereabouts(acting, personId);
  const ownMessages = await messageIds(acting, where.own);
  const numbers = [...where.own, ...where.byContact];

  if (ownMessages.length) {
    await deleteAttachments(acting, inArray(attachments.messageId, ownMessages));
    await acting.db
      .update(messages)
      .set({ text: "", safeHtml: null, subject: null, mailMessageId: null, authentication: null })
      .where(inArray(messages.id, ownMessages));
  }
  if (where.own.length) {
    await acting.db
      .update(requests)
      .set({ changes: {}, evidence: [] })
      .where(inArray(requests.ticketNumber, where.own));
    await unlinkSuppressions(acting, where.own);
    await acting.db
      .update(triageCorrections)
      .set({ before: null })
      .where(inArray(triageCorrections.ticketNumber, where.own));
    await acting.db
      .update(tickets)
      .set({ subject: null, about: [], version: sql`${tickets.version} + 1` })
      .where(inArray(tickets.number, where.own));
  }
  if (numbers.length) {
    await deleteDrafts(acting, numbers);
    await acting.db
      .update(tickets)
      .set({ contactKind: null, contactValue: null, contactNormalised: null, requesterName: null })
      .where(inArray(tickets.number, numbers));
    await cancelMail(acting, numbers);
  }
  await acting.db
    .update(mailLedger)
    .set({ raw: null, sealedFor: null, sender: null, senderNormalised: null, subject: null })
    .where(ledgerRows(where));
  await eraseCalls(acting, personId, where.addresses);
  await forgetWords(acting, [...(await namesOf(acting, personId)), ...where.addresses]);
  return found;
}

/** Given names are too many people's to be looked for. */
async function namesOf(acting: Acting, personId: string): Promise<string[]> {
  const rows = await acting.db.select({ name: people.familyName }).from(people).where(eq(people.id, personId));
  return rows.flatMap(({ name }) => name ?? []);
}

/** A suppression stays, but no longer leads to the request, and so to the person, that set it. */
async function unlinkSuppressions(acting: Acting, numbers: number[]): Promise<void> {
  const lines = acting.db.select({ id: requests.id }).from(requests).where(inArray(requests.ticketNumber, numbers));
  await acting.db.update(suppressions).set({ requestId: null }).where(inArray(suppressions.requestId, lines));
}

async function deleteDrafts(acting: Acting, numbers: number[]): Promise<void> {
  const written = acting.db.select({ id: drafts.id }).from(drafts).where(inArray(drafts.ticketNumber, numbers));
  await deleteAttachments(acting, inArray(attachments.draftId, written));
  await acting.db.delete(drafts).where(inArray(drafts.ticketNumber, numbers));
}

async function whereabouts(acting: Acting, personId: string): Promise<Whereabouts> {
  const rows = await acting.db
    .select({ normalised: contacts.normalised })
    .from(contacts)
    .where(eq(contacts.personId, personId));
  const addresses = rows.map((row) => row.normalised);
  const keepers = acting.db.select({ number: tickets.number }).from(tickets).where(eq(tickets.personId, personId));
  const touched = await acting.db
    .select({ number: tickets.number, personId: tickets.personId })
    .from(tickets)
    .where(
      or(
        eq(tickets.personId, personId),
        addresses.length ? inArray(tickets.contactNormalised, addresses) : undefined,
        inArray(tickets.mergedInto, keepers),
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

function ledgerRows(where: Whereabouts) {
  const byTicket = where.own.length ? inArray(mailLedger.ticketNumber, where.own) : sql`false`;
  return where.addresses.length ? or(byTicket, inArray(mailLedger.senderNormalised, where.addresses)) : byTicket;
}

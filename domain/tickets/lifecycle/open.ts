import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import type { TicketContact } from "@/db/schema/tickets";
import { tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { type HistoryEntry, recordAllHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { dueAt } from "@/domain/sla/clock";
import type { Assurance } from "@/vocabulary/requests";
import { addMessages, type TicketMessage } from "../conversation/add-message";
import { type PersonFound, peopleByContact } from "../requester/match-contacts";
import { senderAssurance } from "../requester/sender-assurance";
import { insertRequests } from "../requests/insert-request";
import { requirePerson } from "../require-person";
import type { GivenContact, NewTicket } from "../ticket";

/** Clocks of two machines differ; this much "future" is taken as now. */
const SKEW_MS = 5 * 60 * 1000;

/**
 * Opens a ticket with its 24-hour clock, its requests and its first message. When exactly one person has the contacts it is
 * about, that person is matched.
 *
 * @throws Refusal `forbidden` without `ticket:open`; `not_found` for a person who is not there; `invalid` for a contact that is
 *   none or a receipt in the future
 */
export async function openTicket(acting: Acting, ticket: NewTicket): Promise<{ number: number }> {
  const [opened] = await openTickets(acting, [ticket]);
  return opened!;
}

/** Opens tickets as {@link openTicket} does, all or none of them, and answers in their order. */
export async function openTickets(acting: Acting, wanted: NewTicket[]): Promise<{ number: number }[]> {
  requirePermission(acting.actor, "ticket:open");
  if (wanted.length === 0) return [];
  const judged = wanted.map((ticket) => judgeTicket(ticket, acting.now));

  return inTransaction(acting, async (acting) => {
    const matched = await matchTickets(acting, judged);
    const rows = await insertRows(
      acting.db,
      tickets,
      matched.map((ticket) => ticketRow(ticket, acting.now)),
      { returning: sql`number` },
    );
    const opened = matched.map((ticket, index) => ({ ...ticket, number: Number(rows[index]!.number) }));
    await recordAllHistory(acting, opened.flatMap(entriesOf));
    const lines = opened.flatMap(({ number, requests }) => requests.map((request) => ({ number, request })));
    await insertRequests(acting, lines);
    await addMessages(acting, opened.flatMap(messageOf));
    return opened.map(({ number }) => ({ number }));
  });
}

type Judged = Omit<NewTicket, "contact" | "about"> & {
  contact: (TicketContact & { value: string }) | null;
  about: TicketContact[];
};
type Matched = Judged & { match: { id: string; by: string } | null; assurance: Assurance };
type Opened = Matched & { number: number };

/** @throws Refusal `invalid` for a contact that is none or a receipt in the future */
export function judgeTicket(ticket: NewTicket, now: Date): Judged {
  return {
    ...ticket,
    receivedAt: requirePast(ticket.receivedAt, now),
    contact: ticket.contact ? requireContact(ticket.contact) : null,
    about: (ticket.about ?? []).flatMap((given) => normaliseContact(given.kind, given.value) ?? []),
  };
}

function requirePast(receivedAt: Date, now: Date): Date {
  if (receivedAt.getTime() > now.getTime() + SKEW_MS) {
    throw new Refusal("invalid", {}, [{ field: "receivedAt", code: "in_future" }]);
  }
  return receivedAt > now ? now : receivedAt;
}

function requireContact(given: GivenContact): TicketContact & { value: string } {
  const contact = normaliseContact(given.kind, given.value);
  if (!contact) throw new Refusal("invalid", {}, [{ field: "contact", code: `bad_${given.kind}` }]);
  return contact;
}

/**
 * Who each ticket is about, and how sure the way it came makes that.
 *
 * @throws Refusal `not_found` for a person who is not there
 */
export async function matchTickets(acting: Acting, judged: Judged[]): Promise<Matched[]> {
  const sought = judged.flatMap((ticket) => (ticket.personId ? [] : contactsOf(ticket)));
  const people = await peopleByContact(acting, sought);
  for (const { personId } of judged) if (personId) await requirePerson(acting, personId);
  return Promise.all(
    judged.map(async (ticket) => {
      const match = matchOf(ticket, people(contactsOf(ticket)));
      const authentication = ticket.message?.authentication ?? null;
      const shown = () => senderAssurance(acting, match?.id ?? null, ticket.contact, authentication);
      return { ...ticket, match, assurance: ticket.assurance ?? (await shown()) };
    }),
  );
}

function contactsOf({ about, contact }: Judged): TicketContact[] {
  return about.length > 0 ? about : contact ? [contact] : [];
}

function matchOf({ personId }: Judged, found: PersonFound[]): Matched["match"] {
  if (personId) return { id: personId, by: "staff" };
  return found.length === 1 ? { id: found[0]!.id, by: found[0]!.kind } : null;
}

/** What the table of tickets keeps of one. */
export function ticketRow({ contact, match, ...ticket }: Matched, createdAt: Date): typeof tickets.$inferInsert {
  return {
    channel: ticket.channel,
    subject: ticket.subject?.slice(0, 998) || null,
    contactKind: contact?.kind ?? null,
    contactValue: contact?.value ?? null,
    contactNormalised: contact?.normalised ?? null,
    requesterName: ticket.requesterName?.slice(0, 200) || null,
    about: ticket.about.map(({ kind, normalised }) => ({ kind, normalised })),
    locale: ticket.locale ?? "ru",
    assurance: ticket.assurance,
    quarantine: ticket.quarantine ?? null,
    follows: ticket.follows ?? null,
    receivedAt: ticket.receivedAt,
    dueAt: dueAt(ticket.receivedAt),
    personId: match?.id ?? null,
    createdAt,
  };
}

function entriesOf({ number, match, channel, requests, quarantine = null }: Opened): HistoryEntry[] {
  const about = { ticket: number, person: match?.id };
  const types = requests.map((request) => request.type);
  const opened: HistoryEntry = { action: "ticket.opened", ...about, details: { channel, types, quarantine } };
  return match ? [opened, { action: "ticket.matched", ...about, details: { by: match.by } }] : [opened];
}

function messageOf({ number, message, receivedAt: at }: Opened): TicketMessage[] {
  return message ? [{ number, direction: "in", message, at }] : [];
}

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

/** Clock skew between two machines: this much "future" counts as now. */
const SKEW_MS = 5 * 60 * 1000;

/**
 * Starts the 24-hour clock. A person is matched when exactly one has the contacts.
 * @throws Refusal `not_found` for an unknown person; `invalid` for a contact or a receipt in the future
 */
export async function openTicket(acting: Acting, ticket: NewTicket): Promise<{ number: number }> {
  const [opened] = await openTickets(acting, [ticket]);
  return opened!;
}

/** All or none; returned in the same order. */
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
    const added = opened.flatMap(({ number, requests }) => requests.map((request) => ({ number, request })));
    await insertRequests(acting, added);
    await addMessages(acting, opened.flatMap(messageOf));
    return opened.map(({ number }) => ({ number }));
  });
}

type JudgedTicket = Omit<NewTicket, "contact" | "about"> & {
  contact: (TicketContact & { value: string }) | null;
  about: TicketContact[];
};
type MatchedTicket = JudgedTicket & { match: { id: string; by: string } | null; assurance: Assurance };
type OpenedTicket = MatchedTicket & { number: number };

/** @throws Refusal `invalid` for a contact or a receipt in the future */
export function judgeTicket(ticket: NewTicket, now: Date): JudgedTicket {
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

/** Matches people and assesses the sender. @throws Refusal `not_found` for an unknown person */
export async function matchTickets(acting: Acting, judged: JudgedTicket[]): Promise<MatchedTicket[]> {
  const unmatched = judged.flatMap((ticket) => (ticket.personId ? [] : contactsOf(ticket)));
  const people = await peopleByContact(acting, unmatched);
  for (const { personId } of judged) if (personId) await requirePerson(acting, personId);
  return Promise.all(
    judged.map(async (ticket) => {
      const match = matchOf(ticket, people(contactsOf(ticket)));
      const authentication = ticket.message?.authentication ?? null;
      const fromSender = () => senderAssurance(acting, match?.id ?? null, ticket.contact, authentication);
      return { ...ticket, match, assurance: ticket.assurance ?? (await fromSender()) };
    }),
  );
}

function contactsOf({ about, contact }: JudgedTicket): TicketContact[] {
  return about.length > 0 ? about : contact ? [contact] : [];
}

function matchOf({ personId }: JudgedTicket, found: PersonFound[]): MatchedTicket["match"] {
  if (personId) return { id: personId, by: "staff" };
  return found.length === 1 ? { id: found[0]!.id, by: found[0]!.kind } : null;
}

export function ticketRow({ contact, match, ...ticket }: MatchedTicket, createdAt: Date): typeof tickets.$inferInsert {
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
    quietAs: ticket.quietAs ?? null,
    follows: ticket.follows ?? null,
    receivedAt: ticket.receivedAt,
    dueAt: dueAt(ticket.receivedAt),
    personId: match?.id ?? null,
    createdAt,
  };
}

function entriesOf({ number, match, channel, requests, quarantine = null, quietAs }: OpenedTicket): HistoryEntry[] {
  const about = { ticket: number, person: match?.id };
  const types = requests.map((request) => request.type);
  const opened: HistoryEntry = {
    action: "ticket.opened",
    ...about,
    details: { channel, types, quarantine, ...(quietAs && { quietAs }) },
  };
  return match ? [opened, { action: "ticket.matched", ...about, details: { by: match.by } }] : [opened];
}

function messageOf({ number, message, receivedAt: at }: OpenedTicket): TicketMessage[] {
  return message ? [{ number, direction: "in", message, at }] : [];
}

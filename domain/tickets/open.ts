import type { ASSURANCES, CHANNELS, Evidence, REQUEST_TYPES, TicketContact } from "@/db/schema/tickets";
import { tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { normaliseContact } from "@/domain/people/normalise-contact";
import { Refusal } from "@/domain/refusal";
import { dueAt } from "@/domain/sla/clock";
import { requirePermission } from "@/domain/staff/permissions";
import { addMessage, type NewMessage } from "./add-message";
import { insertRequest } from "./insert-request";
import { peopleWithContacts } from "./match-contacts";
import { requirePerson } from "./require-person";

export type Channel = (typeof CHANNELS)[number];
export type RequestType = (typeof REQUEST_TYPES)[number];
export type Assurance = (typeof ASSURANCES)[number];
export type GivenContact = { kind: "email" | "phone"; value: string };

/** One typed line. `region` null means everywhere; `proposed` marks what triage believes and nobody has confirmed. */
export type NewRequest = {
  type: RequestType;
  region?: string | null;
  changes?: Record<string, string>;
  evidence?: Evidence[];
  /** The triage rule that proposes it and how sure it is, 0 to 1. */
  rule?: string | null;
  confidence?: number | null;
  proposed?: boolean;
};

export type NewTicket = {
  channel: Channel;
  /** True receipt: IMAP INTERNALDATE, or when the call began. Never later than now. */
  receivedAt: Date;
  contact?: GivenContact | null;
  requesterName?: string | null;
  locale?: "ru" | "en";
  subject?: string | null;
  personId?: string | null;
  /** Contacts that identify the person; default: the requester's own. */
  about?: GivenContact[];
  assurance?: Assurance;
  /** Why the mail could not be read. */
  quarantine?: string | null;
  /** The older ticket this one continues. */
  follows?: number | null;
  message?: NewMessage;
  requests: NewRequest[];
};

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
  requirePermission(acting.actor, "ticket:open");
  const receivedAt = requirePast(ticket.receivedAt, acting.now);
  const contact = ticket.contact ? requireContact(ticket.contact) : null;
  const about = (ticket.about ?? []).flatMap((given) => normaliseContact(given.kind, given.value) ?? []);

  return inTransaction(acting, async (acting) => {
    const match = await matchFor(acting, ticket, about.length > 0 ? about : contact ? [contact] : []);
    const [row] = await acting.db
      .insert(tickets)
      .values({
        channel: ticket.channel,
        subject: ticket.subject?.slice(0, 998) || null,
        contactKind: contact?.kind ?? null,
        contactValue: contact?.value ?? null,
        contactNormalised: contact?.normalised ?? null,
        requesterName: ticket.requesterName?.slice(0, 200) || null,
        about: about.map(({ kind, normalised }) => ({ kind, normalised })),
        locale: ticket.locale ?? "ru",
        assurance: ticket.assurance ?? "claimed",
        quarantine: ticket.quarantine ?? null,
        follows: ticket.follows ?? null,
        receivedAt,
        dueAt: dueAt(receivedAt),
        personId: match?.id ?? null,
        createdAt: acting.now,
      })
      .returning({ number: tickets.number });
    const number = row!.number;

    await recordHistory(acting, {
      action: "ticket.opened",
      ticket: number,
      person: match?.id,
      details: {
        channel: ticket.channel,
        types: ticket.requests.map((request) => request.type),
        quarantine: ticket.quarantine ?? null,
      },
    });
    if (match)
      await recordHistory(acting, {
        action: "ticket.matched",
        ticket: number,
        person: match.id,
        details: { by: match.by },
      });
    for (const request of ticket.requests) await insertRequest(acting, number, request);
    if (ticket.message) await addMessage(acting, number, "in", ticket.message, receivedAt);
    return { number };
  });
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

async function matchFor(
  acting: Acting,
  ticket: NewTicket,
  about: TicketContact[],
): Promise<{ id: string; by: string } | null> {
  if (ticket.personId) {
    await requirePerson(acting, ticket.personId);
    return { id: ticket.personId, by: "staff" };
  }
  const found = await peopleWithContacts(acting, about);
  return found.length === 1 ? { id: found[0]!.id, by: found[0]!.kind } : null;
}

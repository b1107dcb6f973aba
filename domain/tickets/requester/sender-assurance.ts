import { and, asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Authentication, messages, type TicketContact } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Assurance } from "@/vocabulary/requests";
import type { Ticket } from "../lock";

/** `contact`: the sender is authenticated and is a contact on record; anything else is a claim. */
export async function senderAssurance(
  acting: Acting,
  personId: string | null,
  sender: TicketContact | null,
  authentication: Authentication | null,
): Promise<Assurance> {
  if (!personId || !sender || !authentication?.verified) return "claimed";
  const own = await acting.db.$count(
    contacts,
    and(eq(contacts.personId, personId), eq(contacts.kind, sender.kind), eq(contacts.normalised, sender.normalised)),
  );
  return own > 0 ? "contact" : "claimed";
}

/** From its first mail; calls and forms keep theirs. */
export async function assuranceOf(acting: Acting, ticket: Ticket, personId: string | null): Promise<Assurance> {
  if (ticket.channel !== "email") return ticket.assurance;
  const [first] = await acting.db
    .select({ authentication: messages.authentication })
    .from(messages)
    .where(and(eq(messages.ticketNumber, ticket.number), eq(messages.direction, "in")))
    .orderBy(asc(messages.id))
    .limit(1);
  const { contactKind: kind, contactNormalised: normalised } = ticket;
  return senderAssurance(
    acting,
    personId,
    kind && normalised ? { kind, normalised } : null,
    first?.authentication ?? null,
  );
}

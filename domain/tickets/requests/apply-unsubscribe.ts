import type { Acting } from "@/domain/acting";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { suppressContact } from "@/domain/people/subscriptions/suppress-contact";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { Refusal } from "@/domain/refusal";
import type { Request, Ticket } from "../lock";
import type { Outcome } from "./outcome";

/**
 * Takes the person out of the segment of the region (or of all). For a requester we do not know, the contact itself is
 * suppressed, so that a later import cannot mail it.
 *
 * @throws Refusal `no_person` when there is neither a person nor a contact
 */
export async function applyUnsubscribe(acting: Acting, ticket: Ticket, request: Request): Promise<Outcome> {
  const why = { region: request.region, ticket: ticket.number, requestId: request.id };
  if (ticket.personId) return unsubscribe(acting, { personId: ticket.personId, ...why });
  return suppressContact(acting, { contact: requesterContact(ticket), ...why, reason: "unsubscribed" });
}

/** @throws Refusal `no_person` when it is not known by what contact the requester came */
export function requesterContact({ contactKind, contactValue, contactNormalised }: Ticket): Contact {
  if (!contactKind || !contactValue || !contactNormalised) throw new Refusal("no_person");
  return { kind: contactKind, value: contactValue, normalised: contactNormalised };
}

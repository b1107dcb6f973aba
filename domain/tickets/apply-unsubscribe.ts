import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { suppressContact } from "@/domain/segments/suppress-contact";
import { unsubscribe } from "@/domain/segments/unsubscribe";
import type { Outcome } from "./apply-request";
import type { Request, Ticket } from "./lock";

/**
 * Takes the person out of the segment of the region (or of all). For a requester we do not know, the contact itself is
 * suppressed, so that a later import cannot mail it.
 *
 * @throws Refusal `no_person` when there is neither a person nor a contact
 */
export async function applyUnsubscribe(acting: Acting, ticket: Ticket, request: Request): Promise<Outcome> {
  const why = { region: request.region, ticket: ticket.number, requestId: request.id };
  if (ticket.personId) return unsubscribe(acting, { personId: ticket.personId, ...why });
  if (!ticket.contactKind || !ticket.contactValue || !ticket.contactNormalised) throw new Refusal("no_person");

  const contact = { kind: ticket.contactKind, value: ticket.contactValue, normalised: ticket.contactNormalised };
  await suppressContact(acting, { contact, region: request.region, ticket: ticket.number, reason: "unsubscribed" });
  return { suppressed: 1 };
}

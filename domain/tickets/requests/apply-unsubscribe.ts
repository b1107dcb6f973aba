import type { Acting } from "@/domain/acting";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { suppressContact } from "@/domain/people/subscriptions/suppress-contact";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { Refusal } from "@/domain/refusal";
import type { Request, Ticket } from "../lock";
import type { Outcome } from "./outcome";

/** For an unknown requester the contact itself is suppressed, so that no later import mails it. @throws Refusal `no_person` */
export async function applyUnsubscribe(acting: Acting, ticket: Ticket, request: Request): Promise<Outcome> {
  const context = { region: request.region, ticket: ticket.number, requestId: request.id };
  if (ticket.personId) return unsubscribe(acting, { personId: ticket.personId, ...context });
  return suppressContact(acting, { contact: requesterContact(ticket), ...context, reason: "unsubscribed" });
}

export function requesterContact({ contactKind, contactValue, contactNormalised }: Ticket): Contact {
  if (!contactKind || !contactValue || !contactNormalised) throw new Refusal("no_person");
  return { kind: contactKind, value: contactValue, normalised: contactNormalised };
}

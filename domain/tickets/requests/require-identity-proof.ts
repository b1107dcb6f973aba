import { type Acting, staffId } from "@/domain/acting";
import { requireAssurance } from "@/domain/people/assurance";
import { requireVerified } from "@/domain/people/verification/require";
import type { Assurance, RequestType } from "@/vocabulary/requests";
import type { Ticket } from "../lock";

/**
 * Whether it is shown well enough that the requester is the person: on the phone, facts count only by a verification on record.
 *
 * @throws Refusal `assurance_needed`
 */
export async function requireIdentityProof(
  acting: Acting,
  ticket: Ticket,
  asked: { type: RequestType; changes: Record<string, string>; assurance: Assurance },
): Promise<void> {
  requireAssurance(asked.type, asked.changes, asked.assurance);
  if (asked.assurance === "facts" && ticket.channel === "phone" && staffId(acting.actor))
    await requireVerified(acting, ticket.personId, ticket.number);
}

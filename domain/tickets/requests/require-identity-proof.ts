import { type Acting, staffId } from "@/domain/acting";
import { requireAssurance } from "@/domain/people/assurance";
import { requireVerified } from "@/domain/people/verification/require";
import type { Assurance, RequestType } from "@/vocabulary/requests";
import type { Ticket } from "../lock";

/** On the phone, facts count only by a recorded verification. @throws Refusal `assurance_needed` */
export async function requireIdentityProof(
  acting: Acting,
  ticket: Ticket,
  request: { type: RequestType; changes: Record<string, string>; assurance: Assurance },
): Promise<void> {
  requireAssurance(request.type, request.changes, request.assurance);
  if (request.assurance === "facts" && ticket.channel === "phone" && staffId(acting.actor))
    await requireVerified(acting, ticket.personId, ticket.number);
}

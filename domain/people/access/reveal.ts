import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { requireTicketOf } from "@/domain/person-tickets/ticket-of";
import { lockPerson } from "../lock";

/** Why somebody needs contacts that no ticket asks for. */
export const REVEAL_REASONS = ["call_back", "write_back", "check_identity", "check_mailing", "correct_record"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** What contacts are needed for: a ticket of the person, or a coded reason. */
export type RevealedFor = { ticket: number } | { reason: RevealReason };

/** A contact in full, as written. */
export type RevealedContact = { id: number; kind: ContactKind; value: string };

/**
 * Tells a person's contacts in full, and records that they were told, and for what: each time.
 *
 * @throws Refusal `forbidden` without `person:reveal`; `not_found`, also when erased, and for a ticket that is not about them
 */
export async function revealPerson(acting: Acting, id: string, sake: RevealedFor): Promise<RevealedContact[]> {
  requirePermission(acting.actor, "person:reveal");

  return inTransaction(acting, async (acting) => {
    await lockPerson(acting, id);
    if ("ticket" in sake) await requireTicketOf(acting, sake.ticket, id);
    await recordHistory(acting, {
      action: "person.revealed",
      ticket: "ticket" in sake ? sake.ticket : null,
      person: id,
      details: "reason" in sake ? { reason: sake.reason } : {},
    });
    return acting.db
      .select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
      .from(contacts)
      .where(eq(contacts.personId, id))
      .orderBy(asc(contacts.id));
  });
}

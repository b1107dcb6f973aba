import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { ContactKind } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { requireTicketOf } from "@/domain/person-tickets/ticket-of";
import { lockPerson } from "../lock";

export const REVEAL_REASONS = ["call_back", "write_back", "check_identity", "check_mailing", "correct_record"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export type RevealPurpose = { ticket: number } | { reason: RevealReason };

export type RevealedContact = { id: number; kind: ContactKind; value: string };

/** Contacts in full; each call is recorded with its purpose. @throws Refusal `not_found`, also for an erased person or another's ticket */
export async function revealPerson(acting: Acting, id: string, purpose: RevealPurpose): Promise<RevealedContact[]> {
  requirePermission(acting.actor, "person:reveal");

  return inTransaction(acting, async (acting) => {
    await lockPerson(acting, id);
    if ("ticket" in purpose) await requireTicketOf(acting, purpose.ticket, id);
    await recordHistory(acting, {
      action: "person.revealed",
      ticket: "ticket" in purpose ? purpose.ticket : null,
      person: id,
      details: "reason" in purpose ? { reason: purpose.reason } : {},
    });
    return acting.db
      .select({ id: contacts.id, kind: contacts.kind, value: contacts.value })
      .from(contacts)
      .where(eq(contacts.personId, id))
      .orderBy(asc(contacts.id));
  });
}

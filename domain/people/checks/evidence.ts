import { and, eq, gt, inArray, isNull, type SQL } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { contacts } from "@/db/schema/people";
import { type Acting, staffId } from "@/domain/acting";
import type { RequestType } from "@/vocabulary/requests";
import { LINK_MS } from "./check";

/** A confirmed check that counts now. It shows control of a contact on record, and nothing more. */
export type Evidence = { check: number; about: RequestType[] };

/** Only for this ticket and its present person, and while the contact is still on the person's record. */
export function evidenceOfTicket(
  acting: Acting,
  { number, personId }: { number: number; personId: string | null },
): Promise<Evidence[]> {
  return confirmed(acting, personId, eq(identityChecks.ticketNumber, number));
}

/** Only for the agent whose call it is, under the call's key, and for a day. */
export async function evidenceOfCall(
  acting: Acting,
  { key, personId }: { key: string; personId: string | null },
): Promise<Evidence[]> {
  const me = staffId(acting.actor);
  if (!me) return [];
  const since = new Date(acting.now.getTime() - LINK_MS);
  const ofCall = and(
    eq(identityChecks.callKey, key),
    eq(identityChecks.staffId, me),
    isNull(identityChecks.ticketNumber),
    gt(identityChecks.sentAt, since),
  );
  return confirmed(acting, personId, ofCall);
}

/** The evidence for a request of this kind: what the person confirmed must be what is done. */
export function evidenceFor(type: RequestType, all: Evidence[]): Evidence | null {
  return all.find(({ about }) => about.length === 0 || about.includes(type)) ?? null;
}

async function confirmed(acting: Acting, personId: string | null, place: SQL | undefined): Promise<Evidence[]> {
  if (personId === null) return [];
  const onRecord = acting.db.select({ hash: contacts.hash }).from(contacts).where(eq(contacts.personId, personId));
  return acting.db
    .select({ check: identityChecks.id, about: identityChecks.about })
    .from(identityChecks)
    .where(
      and(
        place,
        eq(identityChecks.state, "confirmed"),
        eq(identityChecks.personId, personId),
        inArray(identityChecks.contactHash, onRecord),
      ),
    )
    .orderBy(identityChecks.id);
}

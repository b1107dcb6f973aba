import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { contacts } from "@/db/schema/people";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { contactHash } from "@/domain/contacts/contact-hash";
import { maskContact } from "@/domain/contacts/mask";
import { recipientHash } from "@/domain/outbox/recipient-hash";
import type { Ticket } from "../lock";

/**
 * What to know before writing there: it is no contact of the person, or nobody is matched; the last letter came back; it belonged to
 * somebody who was erased.
 */
export type RecipientDoubt = "not_on_record" | "unmatched" | "bounced" | "erased";

/** `contact`: of the person's record; null for an address that is none. `own`: the one the requester wrote from. */
export type Recipient = { contact: number | null; own: boolean; masked: string; doubts: RecipientDoubt[] };

/** Where letters about a ticket may go: the requester's own address first, then the person's other contacts. */
export async function recipientsOf(acting: Acting, ticket: Ticket): Promise<(Recipient & { address: string })[]> {
  const onRecord = ticket.personId ? await emailsOf(acting, ticket.personId) : [];
  const own = ticket.contactKind === "email" ? ticket.contactNormalised : null;
  const contactOf = (address: string) => onRecord.find((one) => one.address === address)?.contact ?? null;
  const addresses = [
    ...(own ? [{ contact: contactOf(own), address: own }] : []),
    ...onRecord.filter(({ address }) => address !== own),
  ];
  return Promise.all(
    addresses.map(async ({ contact, address }) => {
      const whose: RecipientDoubt[] = contact === null ? [ticket.personId ? "not_on_record" : "unmatched"] : [];
      const doubts = [...whose, ...(await deliveryDoubts(acting, address))];
      return { contact, own: address === own, address, masked: maskContact("email", address), doubts };
    }),
  );
}

function emailsOf(acting: Acting, personId: string): Promise<{ contact: number; address: string }[]> {
  return acting.db
    .select({ contact: contacts.id, address: contacts.normalised })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.kind, "email")))
    .orderBy(asc(contacts.id));
}

async function deliveryDoubts(acting: Acting, address: string): Promise<RecipientDoubt[]> {
  const [last] = await acting.db
    .select({ failure: outbox.failure })
    .from(outbox)
    .where(and(eq(outbox.recipientHash, recipientHash(address)), isNotNull(outbox.sentAt)))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(1);
  const erased = await acting.db.$count(
    suppressions,
    and(eq(suppressions.contactHash, contactHash("email", address)), eq(suppressions.reason, "erased")),
  );
  return [...(last?.failure === "bounced" ? ["bounced" as const] : []), ...(erased > 0 ? ["erased" as const] : [])];
}

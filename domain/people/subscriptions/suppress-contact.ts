import { and, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { requireRegion } from "@/domain/segments/region-exists";
import { planContactUnsubscribe } from "./plan-unsubscribe";

/** `region` null: everywhere; no `channels`: all of the contact's. */
export type ContactSuppression = {
  contact: Contact;
  region: string | null;
  channels?: readonly MailingChannel[];
  ticket?: number | null;
  requestId?: number | null;
  reason: "unsubscribed" | "complained";
};

/** For requesters without a record; only the contact's keyed hash is kept. @throws Refusal `invalid` for an unknown region */
export async function suppressContact(
  acting: Acting,
  suppression: ContactSuppression,
): Promise<{ suppressed: number }> {
  requirePermission(acting.actor, "segment:unsubscribe");
  const { contact, region, ticket, reason } = suppression;

  return inTransaction(acting, async (acting) => {
    if (region) await requireRegion(acting, region);
    const added = await planContactUnsubscribe(acting, contact, suppression);
    const suppressed = await insertSuppressions(acting, added);

    if (suppressed > 0) {
      await recordHistory(acting, {
        action: "contact.suppressed",
        ticket,
        person: await ownerOf(acting, contact),
        details: { kind: contact.kind, region, channels: added.map(({ channel }) => channel), reason },
      });
    }
    return { suppressed };
  });
}

async function ownerOf(acting: Acting, { kind, normalised }: Contact): Promise<string | null> {
  const [owner] = await acting.db
    .select({ id: contacts.personId })
    .from(contacts)
    .where(and(eq(contacts.kind, kind), eq(contacts.normalised, normalised)));
  return owner?.id ?? null;
}

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

/** `region` null: everywhere; no `channels`: all that the contact can be mailed by. */
export type ContactSuppression = {
  contact: Contact;
  region: string | null;
  channels?: readonly MailingChannel[];
  ticket?: number | null;
  requestId?: number | null;
  reason: "unsubscribed" | "complained";
};

/**
 * Keeps a contact from being mailed, whoever's it is or may become: for requesters whom no record matches. Only its keyed
 * hash is kept. Doing it again changes nothing.
 *
 * @returns how many suppressions were added
 * @throws Refusal `forbidden` without `segment:unsubscribe`; `invalid` for an unknown region
 */
export async function suppressContact(acting: Acting, wish: ContactSuppression): Promise<{ suppressed: number }> {
  requirePermission(acting.actor, "segment:unsubscribe");
  const { contact, region, ticket, reason } = wish;

  return inTransaction(acting, async (acting) => {
    if (region) await requireRegion(acting, region);
    const added = await planContactUnsubscribe(acting, contact, wish);
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

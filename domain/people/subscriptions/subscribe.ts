import { and, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import { contactKindOf, type MailingChannel } from "@/domain/contacts/channels";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { liftSuppressions } from "@/domain/segments/lift-suppressions";
import { requireRegion } from "@/domain/segments/region-exists";
import { loadSuppressionCheck } from "@/domain/segments/suppression-check";
import { type Consent, insertConsent, judgeConsent } from "../create/consent";
import { lockPerson } from "../lock";

/** After an opt-out, only a new `consent` resubscribes. */
export type NewSubscription = {
  personId: string;
  region: string;
  channel: MailingChannel;
  consent?: Consent;
  ticket?: number | null;
};

/**
 * Doing it again changes nothing.
 * @throws Refusal `not_found`; `invalid` for an unknown region or consent; `no_recipient` without a contact for the channel;
 *   `suppressed` after an opt-out without new consent
 */
export async function subscribe(acting: Acting, subscription: NewSubscription): Promise<void> {
  requirePermission(acting.actor, "segment:subscribe");

  await inTransaction(acting, async (acting) => {
    await lockPerson(acting, subscription.personId);
    await requireRegion(acting, subscription.region);
    if (subscription.consent) await requireConsent(acting, subscription.consent);
    const hashes = await contactHashes(acting, subscription);
    const status = await statusOf(acting, subscription);
    const suppressed = (await loadSuppressionCheck(acting, hashes))(subscription) || status === "ended";
    if (status === "active" && !suppressed) return;
    if (suppressed && !subscription.consent) throw new Refusal("suppressed");

    const lifted = suppressed ? await liftSuppressions(acting, hashes, subscription) : 0;
    await activate(acting, subscription);
    if (subscription.consent) await insertConsent(acting, subscription.personId, subscription.consent);
    await recordHistory(acting, {
      action: "person.subscribed",
      ticket: subscription.ticket,
      person: subscription.personId,
      details: {
        region: subscription.region,
        channel: subscription.channel,
        lifted,
        consent: subscription.consent?.version ?? null,
      },
    });
  });
}

async function requireConsent(acting: Acting, consent: Consent): Promise<void> {
  const errors = await judgeConsent(acting, consent);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

async function contactHashes(acting: Acting, { personId, channel }: NewSubscription): Promise<Uint8Array[]> {
  const rows = await acting.db
    .select({ hash: contacts.hash })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.kind, contactKindOf(channel))));
  if (rows.length === 0) throw new Refusal("no_recipient");
  return rows.map((row) => row.hash);
}

async function statusOf(acting: Acting, { personId, region, channel }: NewSubscription) {
  const [row] = await acting.db
    .select({ status: subscriptions.status })
    .from(subscriptions)
    .where(
      and(eq(subscriptions.personId, personId), eq(subscriptions.region, region), eq(subscriptions.channel, channel)),
    );
  return row?.status ?? null;
}

async function activate(acting: Acting, { personId, region, channel }: NewSubscription): Promise<void> {
  const active = { status: "active" as const, changedAt: acting.now, requestId: null };
  await acting.db
    .insert(subscriptions)
    .values({ personId, region, channel, ...active })
    .onConflictDoUpdate({
      target: [subscriptions.personId, subscriptions.region, subscriptions.channel],
      set: active,
    });
}

import { and, eq, inArray } from "drizzle-orm";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { channelsOf, type MailingChannel } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import { insertSuppressions, type NewSuppression } from "./insert-suppressions";

export type Transfer = { personId: string; from: Uint8Array[]; to: { kind: "email" | "phone"; normalised: string } };

/** Keeps a new contact out of every mailing the person has opted out of. @returns how many suppressions were added */
export async function transferSuppressions(acting: Acting, { personId, from, to }: Transfer): Promise<number> {
  const hash = contactHash(to.kind, to.normalised);
  const channels = [...channelsOf(to.kind)];
  const current = await subscriptionsOf(acting, personId, channels);
  const earlier = from.length > 0 ? await suppressionsOf(acting, from, channels) : [];

  // Suppressed where the person is subscribed: an earlier owner of the old contact opted out there.
  const isActive = (one: { region: string | null; channel: string }) =>
    current.some(
      (subscription) =>
        subscription.status === "active" && subscription.region === one.region && subscription.channel === one.channel,
    );
  const transferred = [
    ...current
      .filter((subscription) => subscription.status === "ended")
      .map((subscription) => ({ ...subscription, reason: "unsubscribed" as const })),
    ...earlier.filter((one) => !isActive(one)),
  ].map(({ region, channel, reason, requestId }) => ({ hash, region, channel, reason: notErased(reason), requestId }));
  return insertSuppressions(acting, deduplicate(transferred));
}

function subscriptionsOf(acting: Acting, personId: string, channels: MailingChannel[]) {
  const { region, channel, status, requestId } = subscriptions;
  return acting.db
    .select({ region, channel, status, requestId })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), inArray(channel, channels)));
}

function suppressionsOf(acting: Acting, hashes: Uint8Array[], channels: MailingChannel[]) {
  const { region, channel, reason, requestId } = suppressions;
  return acting.db
    .select({ region, channel, reason, requestId })
    .from(suppressions)
    .where(and(inArray(suppressions.contactHash, hashes), inArray(channel, channels)));
}

/** The person exists, so an `erased` suppression came from an earlier owner of the contact. */
function notErased(reason: NewSuppression["reason"]): NewSuppression["reason"] {
  return reason === "erased" ? "unsubscribed" : reason;
}

function deduplicate(all: NewSuppression[]): NewSuppression[] {
  return [...new Map(all.map((one) => [`${one.channel} ${one.region ?? ""}`, one])).values()];
}

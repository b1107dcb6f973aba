import { and, asc, eq, inArray } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { channelsOf, type MailingChannel } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import { maskContact } from "@/domain/contacts/mask";
import type { Contact } from "@/domain/contacts/normalise-contact";
import type { NewSuppression } from "@/domain/segments/insert-suppressions";
import type { RegionChannel } from "@/domain/segments/region-channel";
import type { Unsubscribe } from "./unsubscribe";

/** A suppression that is not there yet, with what may be shown of its contact. */
export type PlannedSuppression = NewSuppression & { masked: string };

/** What leaving does: subscriptions that end, suppressions that are added, and where the person is still subscribed. */
export type UnsubscribePlan = { ends: RegionChannel[]; suppressions: PlannedSuppression[]; remains: RegionChannel[] };

/** Plans an unsubscribe as it would be carried out now, and changes nothing. */
export async function planUnsubscribe(acting: Acting, leaving: Unsubscribe): Promise<UnsubscribePlan> {
  const { personId, region, channel, reason = "unsubscribed", requestId } = leaving;
  const active = await acting.db
    .select({ region: subscriptions.region, channel: subscriptions.channel })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), eq(subscriptions.status, "active")))
    .orderBy(asc(subscriptions.region), asc(subscriptions.channel));
  const own = await acting.db.select().from(contacts).where(eq(contacts.personId, personId)).orderBy(asc(contacts.id));
  const wish = { region, channels: channel ? [channel] : undefined, reason, requestId };
  const isLeft = (place: RegionChannel) =>
    (!region || place.region === region) && (!channel || place.channel === channel);
  return {
    ends: active.filter(isLeft),
    suppressions: await notYetThere(
      acting,
      own.flatMap((contact) => suppressionsOf(contact, wish)),
    ),
    remains: active.filter((place) => !isLeft(place)),
  };
}

/** {@link planUnsubscribe} for a contact, whoever's it is. */
export function planContactUnsubscribe(
  acting: Acting,
  contact: Contact,
  wish: SuppressionWish,
): Promise<PlannedSuppression[]> {
  const hash = contactHash(contact.kind, contact.normalised);
  return notYetThere(acting, suppressionsOf({ ...contact, hash }, wish));
}

type SuppressionWish = Pick<NewSuppression, "region" | "reason" | "requestId"> & {
  channels?: readonly MailingChannel[];
};

function suppressionsOf(contact: Contact & { hash: Uint8Array }, wish: SuppressionWish): PlannedSuppression[] {
  const { channels, region, reason, requestId } = wish;
  const masked = maskContact(contact.kind, contact.normalised);
  return channelsOf(contact.kind)
    .filter((channel) => channels?.includes(channel) ?? true)
    .map((channel) => ({ hash: contact.hash, channel, masked, region, reason, requestId }));
}

async function notYetThere(acting: Acting, wanted: PlannedSuppression[]): Promise<PlannedSuppression[]> {
  if (wanted.length === 0) return [];
  const hashes = wanted.map(({ hash }) => hash);
  const known = await acting.db
    .select({ hash: suppressions.contactHash, channel: suppressions.channel, region: suppressions.region })
    .from(suppressions)
    .where(inArray(suppressions.contactHash, hashes));
  const isThere = (one: PlannedSuppression) =>
    known.some(
      ({ hash, channel, region }) =>
        channel === one.channel && region === one.region && Buffer.from(hash).equals(one.hash),
    );
  return wanted.filter((one) => !isThere(one));
}

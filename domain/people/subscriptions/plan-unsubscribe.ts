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

export type PlannedSuppression = NewSuppression & { masked: string };

/** `remains`: active subscriptions that stay. */
export type UnsubscribePlan = { ends: RegionChannel[]; suppressions: PlannedSuppression[]; remains: RegionChannel[] };

/** Dry run of an unsubscribe. */
export async function planUnsubscribe(acting: Acting, unsubscribe: Unsubscribe): Promise<UnsubscribePlan> {
  const { personId, region, channel, reason = "unsubscribed", requestId } = unsubscribe;
  const active = await acting.db
    .select({ region: subscriptions.region, channel: subscriptions.channel })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), eq(subscriptions.status, "active")))
    .orderBy(asc(subscriptions.region), asc(subscriptions.channel));
  const own = await acting.db.select().from(contacts).where(eq(contacts.personId, personId)).orderBy(asc(contacts.id));
  const scope = { region, channels: channel ? [channel] : undefined, reason, requestId };
  const isEnding = (mailing: RegionChannel) =>
    (!region || mailing.region === region) && (!channel || mailing.channel === channel);
  return {
    ends: active.filter(isEnding),
    suppressions: await excludeExisting(
      acting,
      own.flatMap((contact) => suppressionsOf(contact, scope)),
    ),
    remains: active.filter((mailing) => !isEnding(mailing)),
  };
}

export function planContactUnsubscribe(
  acting: Acting,
  contact: Contact,
  scope: SuppressionScope,
): Promise<PlannedSuppression[]> {
  const hash = contactHash(contact.kind, contact.normalised);
  return excludeExisting(acting, suppressionsOf({ ...contact, hash }, scope));
}

type SuppressionScope = Pick<NewSuppression, "region" | "reason" | "requestId"> & {
  channels?: readonly MailingChannel[];
};

function suppressionsOf(contact: Contact & { hash: Uint8Array }, scope: SuppressionScope): PlannedSuppression[] {
  const { channels, region, reason, requestId } = scope;
  const masked = maskContact(contact.kind, contact.normalised);
  return channelsOf(contact.kind)
    .filter((channel) => channels?.includes(channel) ?? true)
    .map((channel) => ({ hash: contact.hash, channel, masked, region, reason, requestId }));
}

async function excludeExisting(acting: Acting, wanted: PlannedSuppression[]): Promise<PlannedSuppression[]> {
  if (wanted.length === 0) return [];
  const hashes = wanted.map(({ hash }) => hash);
  const known = await acting.db
    .select({ hash: suppressions.contactHash, channel: suppressions.channel, region: suppressions.region })
    .from(suppressions)
    .where(inArray(suppressions.contactHash, hashes));
  const exists = (one: PlannedSuppression) =>
    known.some(
      ({ hash, channel, region }) =>
        channel === one.channel && region === one.region && Buffer.from(hash).equals(one.hash),
    );
  return wanted.filter((one) => !exists(one));
}

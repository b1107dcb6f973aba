import type { subscriptions } from "@/db/schema/segments";
import { channelsOf, contactKindOf, type MailingChannel } from "@/domain/contacts/channels";
import type { NewSuppression } from "./insert-suppressions";

type Subscription = typeof subscriptions.$inferSelect;
type Leaving = Pick<NewSuppression, "channel" | "region" | "reason">;

/** What says where one record is mailed: contacts by hash, subscriptions, and what its contacts are suppressed in. */
export type Mailings = {
  contacts: { kind: "email" | "phone"; hash: Uint8Array }[];
  subscriptions: Subscription[];
  suppressions: NewSuppression[];
};

/** How two records are mailed once they are one: `ended` are the subscriptions of either that end by it. */
export type MergedSubscriptions = {
  subscriptions: Omit<Subscription, "personId">[];
  suppressions: NewSuppression[];
  ended: { region: string; channel: MailingChannel }[];
};

/**
 * Unites the mailings of two records of one person: the stricter of the two wins in each region and channel, so that nobody
 * comes back by a merge (rule 5 of the product). What one of them has left is left, and every contact of both is suppressed
 * there. A region in which a record is really mailed is none that it has left, whatever an earlier owner of one of its
 * contacts had; leaving everywhere always counts.
 */
export function mergeSubscriptions(kept: Mailings, gone: Mailings, now: Date): MergedSubscriptions {
  const left = [...whatItLeft(kept), ...whatItLeft(gone)];
  const hasLeft = (place: { region: string; channel: string }) =>
    left.some((one) => one.channel === place.channel && (one.region === null || one.region === place.region));

  const each = new Map<string, Subscription>();
  for (const one of [...gone.subscriptions, ...kept.subscriptions]) {
    const known = each.get(placeOf(one));
    if (known?.status !== "ended" || one.status === "ended") each.set(placeOf(one), one);
  }
  const ending = [...kept.subscriptions, ...gone.subscriptions].filter(
    (one) => one.status === "active" && hasLeft(one),
  );
  return {
    subscriptions: [...each.values()].map(({ personId: _, ...one }) =>
      one.status === "active" && hasLeft(one) ? { ...one, status: "ended" as const, changedAt: now } : one,
    ),
    suppressions: suppressionsOf(left, [...kept.contacts, ...gone.contacts]),
    ended: distinct(ending, placeOf).map(({ region, channel }) => ({ region, channel })),
  };
}

function whatItLeft({ contacts, subscriptions, suppressions }: Mailings): Leaving[] {
  const ended = subscriptions
    .filter(({ status }) => status === "ended")
    .map(({ region, channel }) => ({ region, channel, reason: "unsubscribed" as const }));
  const isMailed = (channel: MailingChannel, region: string) =>
    subscriptions.some((one) => one.status === "active" && one.channel === channel && one.region === region) &&
    contacts.some(
      ({ kind, hash }) =>
        kind === contactKindOf(channel) &&
        !suppressions.some(
          (one) =>
            one.channel === channel &&
            (one.region === null || one.region === region) &&
            Buffer.compare(one.hash, hash) === 0,
        ),
    );
  return [...ended, ...suppressions.filter(({ channel, region }) => region === null || !isMailed(channel, region))];
}

/** The person is here: of a contact that is theirs nothing was erased. */
function suppressionsOf(left: Leaving[], contacts: Mailings["contacts"]): NewSuppression[] {
  const all = contacts.flatMap(({ kind, hash }) =>
    left
      .filter(({ channel }) => channelsOf(kind).includes(channel))
      .map(({ channel, region, reason }) => ({
        hash,
        channel,
        region,
        reason: reason === "erased" ? ("unsubscribed" as const) : reason,
      })),
  );
  return distinct(all, (one) => `${Buffer.from(one.hash).toString("hex")} ${one.channel} ${one.region ?? ""}`);
}

function placeOf({ region, channel }: { region: string; channel: string }): string {
  return `${channel} ${region}`;
}

function distinct<T>(all: T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

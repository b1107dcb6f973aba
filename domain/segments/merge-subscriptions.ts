import type { subscriptions } from "@/db/schema/segments";
import { channelsOf, contactKindOf, type MailingChannel } from "@/domain/contacts/channels";
import { type NewSuppression, suppressionKey } from "./insert-suppressions";

type Subscription = typeof subscriptions.$inferSelect;
type OptOut = Pick<NewSuppression, "channel" | "region" | "reason">;

export type Mailings = {
  contacts: { kind: "email" | "phone"; hash: Uint8Array }[];
  subscriptions: Subscription[];
  suppressions: NewSuppression[];
};

/** `ended`: subscriptions of either record that the merge ends. */
export type MergedSubscriptions = {
  subscriptions: Omit<Subscription, "personId">[];
  suppressions: NewSuppression[];
  ended: { region: string; channel: MailingChannel }[];
};

/** The stricter state wins in each region and channel, so that no merge resubscribes anybody (rule 5 of the product). */
export function mergeSubscriptions(target: Mailings, source: Mailings, now: Date): MergedSubscriptions {
  const optOuts = [...optOutsOf(target), ...optOutsOf(source)];
  const isOptedOut = (mailing: { region: string; channel: string }) =>
    optOuts.some((one) => one.channel === mailing.channel && (one.region === null || one.region === mailing.region));

  const merged = new Map<string, Subscription>();
  for (const one of [...source.subscriptions, ...target.subscriptions]) {
    const known = merged.get(keyOf(one));
    if (known?.status !== "ended" || one.status === "ended") merged.set(keyOf(one), one);
  }
  const ending = [...target.subscriptions, ...source.subscriptions].filter(
    (one) => one.status === "active" && isOptedOut(one),
  );
  return {
    subscriptions: [...merged.values()].map(({ personId: _, ...one }) =>
      one.status === "active" && isOptedOut(one) ? { ...one, status: "ended" as const, changedAt: now } : one,
    ),
    suppressions: suppressionsOf(optOuts, [...target.contacts, ...source.contacts]),
    ended: distinct(ending, keyOf).map(({ region, channel }) => ({ region, channel })),
  };
}

/** A suppression where the record is mailed is an earlier owner's of the contact; one everywhere always counts. */
function optOutsOf({ contacts, subscriptions, suppressions }: Mailings): OptOut[] {
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

/** The person exists, so an `erased` suppression came from an earlier owner of the contact. */
function suppressionsOf(optOuts: OptOut[], contacts: Mailings["contacts"]): NewSuppression[] {
  const all = contacts.flatMap(({ kind, hash }) =>
    optOuts
      .filter(({ channel }) => channelsOf(kind).includes(channel))
      .map(({ channel, region, reason }) => ({
        hash,
        channel,
        region,
        reason: reason === "erased" ? ("unsubscribed" as const) : reason,
      })),
  );
  return distinct(all, suppressionKey);
}

function keyOf({ region, channel }: { region: string; channel: string }): string {
  return `${channel} ${region}`;
}

function distinct<T>(all: T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

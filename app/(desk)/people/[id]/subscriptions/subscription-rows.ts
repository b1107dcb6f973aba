import type { SubscriptionRow } from "@/components/person/subscription-table";
import { contactKindOf } from "@/domain/contacts/channels";
import type { PersonRecord } from "@/domain/people/read";
import type { RegionChannel } from "@/domain/segments/region-channel";

/**
 * Where a person is, or was, subscribed, and what that comes to: a subscription mails nobody who has no contact for it, or
 * whose contact is on the stop list.
 *
 * @param mailed where the person would really be mailed
 */
export function subscriptionRows(
  {
    contacts,
    subscriptions,
    endedSubscriptions,
  }: Pick<PersonRecord, "contacts" | "subscriptions" | "endedSubscriptions">,
  mailed: RegionChannel[],
  regionName: (code: string) => string,
): SubscriptionRow[] {
  const stateOf = ({ region, channel }: RegionChannel): SubscriptionRow["state"] => {
    if (mailed.some((place) => place.region === region && place.channel === channel)) return "mailed";
    return contacts.some(({ kind }) => kind === contactKindOf(channel)) ? "suppressed" : "no_contact";
  };
  const active = subscriptions.map((held) => ({ ...placeOf(held), state: stateOf(held), since: held.since }));
  const ended = endedSubscriptions.map((held) => ({ ...placeOf(held), state: "ended" as const, since: held.endedAt }));
  return [...active, ...ended]
    .map((row) => ({ ...row, regionName: regionName(row.region) }))
    .sort((a, b) => a.regionName.localeCompare(b.regionName) || a.channel.localeCompare(b.channel));
}

function placeOf({ region, channel }: RegionChannel): RegionChannel {
  return { region, channel };
}

import { and, eq, inArray } from "drizzle-orm";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { channelsOf } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import { insertSuppressions, type NewSuppression } from "./insert-suppressions";

/** `from`: the hashes of the person's earlier contacts of the same kind; `to`: the new contact. */
export type Transfer = { personId: string; from: Uint8Array[]; to: { kind: "email" | "phone"; normalised: string } };

/**
 * Keeps a new contact out of what the person has left: where a subscription ended, and where an earlier contact is
 * suppressed. A region in which the person is subscribed now is none of these, whatever an earlier owner of the old
 * contact had left there; leaving everywhere always counts.
 *
 * @returns how many suppressions were added
 */
export async function transferSuppressions(acting: Acting, { personId, from, to }: Transfer): Promise<number> {
  const hash = contactHash(to.kind, to.normalised);
  const channels = [...channelsOf(to.kind)];
  const held = await acting.db
    .select({
      region: subscriptions.region,
      channel: subscriptions.channel,
      status: subscriptions.status,
      requestId: subscriptions.requestId,
    })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), inArray(subscriptions.channel, channels)));
  const earlier = from.length
    ? await acting.db
        .select({
          region: suppressions.region,
          channel: suppressions.channel,
          reason: suppressions.reason,
          requestId: suppressions.requestId,
        })
        .from(suppressions)
        .where(and(inArray(suppressions.contactHash, from), inArray(suppressions.channel, channels)))
    : [];

  const isActive = (one: { region: string | null; channel: string }) =>
    held.some((place) => place.status === "active" && place.region === one.region && place.channel === one.channel);
  const carried = [
    ...held.filter((place) => place.status === "ended").map((place) => ({ ...place, reason: "unsubscribed" as const })),
    ...earlier.filter((one) => !isActive(one)),
  ].map(({ region, channel, reason, requestId }) => ({ hash, region, channel, reason: notErased(reason), requestId }));
  return insertSuppressions(acting, eachOnce(carried));
}

/** The person is here: of the new contact nothing was erased. */
function notErased(reason: NewSuppression["reason"]): NewSuppression["reason"] {
  return reason === "erased" ? "unsubscribed" : reason;
}

function eachOnce(all: NewSuppression[]): NewSuppression[] {
  return [...new Map(all.map((one) => [`${one.channel} ${one.region ?? ""}`, one])).values()];
}

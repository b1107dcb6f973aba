import { and, eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { requireRegion } from "@/domain/segments/region-exists";
import { lockSurvivor } from "../survivor";
import { planUnsubscribe } from "./plan-unsubscribe";

/** Who leaves what. `region` null: every segment; no `channel`: all of them. */
export type Unsubscribe = {
  personId: string;
  region: string | null;
  channel?: MailingChannel | null;
  ticket?: number | null;
  requestId?: number | null;
  reason?: "unsubscribed" | "complained";
};

/** `regions` the person is out of; how many subscriptions `ended` now; how many suppressions were added. */
export type Unsubscribed = { regions: string[]; ended: number; suppressed: number };

/**
 * Takes a person out of the segment of a region, or of all (policy 1.6): subscriptions end, and every contact of the person
 * is suppressed, so that no import brings them back. Doing it again changes nothing; an erased person is already out. Whoever was
 * merged into another record leaves with that one.
 *
 * @throws Refusal `forbidden` without `segment:unsubscribe`; `not_found`; `invalid` for an unknown region
 */
export async function unsubscribe(acting: Acting, asked: Unsubscribe): Promise<Unsubscribed> {
  requirePermission(acting.actor, "segment:unsubscribe");

  return inTransaction(acting, async (acting) => {
    const { id: personId } = await lockSurvivor(acting, asked.personId);
    const leaving = { ...asked, personId };
    if (leaving.region) await requireRegion(acting, leaving.region);

    const plan = await planUnsubscribe(acting, leaving);
    const ended = plan.ends.length > 0 ? await endSubscriptions(acting, leaving) : 0;
    const suppressed = await insertSuppressions(acting, plan.suppressions);
    const regions = leaving.region ? [leaving.region] : await regionsLeft(acting, leaving);
    if (ended + suppressed > 0) await recordLeaving(acting, leaving, { regions, ended, suppressed });
    return { regions, ended, suppressed };
  });
}

async function endSubscriptions(acting: Acting, leaving: Unsubscribe): Promise<number> {
  const ended = await acting.db
    .update(subscriptions)
    .set({ status: "ended", changedAt: acting.now, requestId: leaving.requestId ?? null })
    .where(and(subscriptionsLeft(leaving), eq(subscriptions.status, "active")))
    .returning({ region: subscriptions.region });
  return ended.length;
}

async function regionsLeft(acting: Acting, leaving: Unsubscribe): Promise<string[]> {
  const rows = await acting.db
    .selectDistinct({ region: subscriptions.region })
    .from(subscriptions)
    .where(subscriptionsLeft(leaving))
    .orderBy(subscriptions.region);
  return rows.map((row) => row.region);
}

function subscriptionsLeft({ personId, region, channel }: Unsubscribe) {
  return and(
    eq(subscriptions.personId, personId),
    region ? eq(subscriptions.region, region) : undefined,
    channel ? eq(subscriptions.channel, channel) : undefined,
  );
}

function recordLeaving(acting: Acting, leaving: Unsubscribe, left: Unsubscribed): Promise<void> {
  return recordHistory(acting, {
    action: "person.unsubscribed",
    ticket: leaving.ticket,
    person: leaving.personId,
    details: {
      region: leaving.region,
      channel: leaving.channel ?? null,
      reason: leaving.reason ?? "unsubscribed",
      request: leaving.requestId ? String(leaving.requestId) : null,
      ...left,
    },
  });
}

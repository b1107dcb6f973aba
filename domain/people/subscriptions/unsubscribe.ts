import { and, eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { insertSuppressions } from "@/domain/segments/insert-suppressions";
import { requireRegion } from "@/domain/segments/region-exists";
import { lockPersonMergeTarget } from "../merge-target";
import { planUnsubscribe } from "./plan-unsubscribe";

/** `region` null: everywhere; no `channel`: every channel. */
export type Unsubscribe = {
  personId: string;
  region: string | null;
  channel?: MailingChannel | null;
  ticket?: number | null;
  requestId?: number | null;
  reason?: "unsubscribed" | "complained";
};

/** `regions` the person is unsubscribed from, now or before. */
export type Unsubscribed = { regions: string[]; ended: number; suppressed: number };

/**
 * Policy 1.6: subscriptions end and all contacts are suppressed, so that no import resubscribes the person. Idempotent. A
 * merged person is unsubscribed through the merge target.
 * @throws Refusal `not_found`; `invalid` for an unknown region
 */
export async function unsubscribe(acting: Acting, given: Unsubscribe): Promise<Unsubscribed> {
  requirePermission(acting.actor, "segment:unsubscribe");

  return inTransaction(acting, async (acting) => {
    const { id: personId } = await lockPersonMergeTarget(acting, given.personId);
    const request = { ...given, personId };
    if (request.region) await requireRegion(acting, request.region);

    const plan = await planUnsubscribe(acting, request);
    const ended = plan.ends.length > 0 ? await endSubscriptions(acting, request) : 0;
    const suppressed = await insertSuppressions(acting, plan.suppressions);
    const regions = request.region ? [request.region] : await unsubscribedRegions(acting, request);
    if (ended + suppressed > 0) await recordUnsubscribe(acting, request, { regions, ended, suppressed });
    return { regions, ended, suppressed };
  });
}

async function endSubscriptions(acting: Acting, request: Unsubscribe): Promise<number> {
  const ended = await acting.db
    .update(subscriptions)
    .set({ status: "ended", changedAt: acting.now, requestId: request.requestId ?? null })
    .where(and(inScope(request), eq(subscriptions.status, "active")))
    .returning({ region: subscriptions.region });
  return ended.length;
}

async function unsubscribedRegions(acting: Acting, request: Unsubscribe): Promise<string[]> {
  const rows = await acting.db
    .selectDistinct({ region: subscriptions.region })
    .from(subscriptions)
    .where(inScope(request))
    .orderBy(subscriptions.region);
  return rows.map((row) => row.region);
}

function inScope({ personId, region, channel }: Unsubscribe) {
  return and(
    eq(subscriptions.personId, personId),
    region ? eq(subscriptions.region, region) : undefined,
    channel ? eq(subscriptions.channel, channel) : undefined,
  );
}

function recordUnsubscribe(acting: Acting, request: Unsubscribe, result: Unsubscribed): Promise<void> {
  return recordHistory(acting, {
    action: "person.unsubscribed",
    ticket: request.ticket,
    person: request.personId,
    details: {
      region: request.region,
      channel: request.channel ?? null,
      reason: request.reason ?? "unsubscribed",
      request: request.requestId ? String(request.requestId) : null,
      ...result,
    },
  });
}

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

/** Only with a new `consent` does who left come back. */
export type Subscribing = {
  personId: string;
  region: string;
  channel: MailingChannel;
  consent?: Consent;
  ticket?: number | null;
};

/**
 * Puts a person into the segment of a region. Doing it again changes nothing.
 *
 * @throws Refusal `forbidden` without `segment:subscribe`; `not_found`; `invalid` for an unknown region or a consent that is none;
 *   `no_recipient` when the person has no contact for the channel; `suppressed` when the person, or a contact of theirs, left
 *   here and no new consent is given
 */
export async function subscribe(acting: Acting, wish: Subscribing): Promise<void> {
  requirePermission(acting.actor, "segment:subscribe");

  await inTransaction(acting, async (acting) => {
    await lockPerson(acting, wish.personId);
    await requireRegion(acting, wish.region);
    if (wish.consent) await requireConsent(acting, wish.consent);
    const hashes = await contactHashes(acting, wish);
    const status = await statusOf(acting, wish);
    const suppressed = (await loadSuppressionCheck(acting, hashes))(wish) || status === "ended";
    if (status === "active" && !suppressed) return;
    if (suppressed && !wish.consent) throw new Refusal("suppressed");

    const lifted = suppressed ? await liftSuppressions(acting, hashes, wish) : 0;
    await activate(acting, wish);
    if (wish.consent) await insertConsent(acting, wish.personId, wish.consent);
    await recordHistory(acting, {
      action: "person.subscribed",
      ticket: wish.ticket,
      person: wish.personId,
      details: { region: wish.region, channel: wish.channel, lifted, consent: wish.consent?.version ?? null },
    });
  });
}

async function requireConsent(acting: Acting, consent: Consent): Promise<void> {
  const errors = await judgeConsent(acting, consent);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

async function contactHashes(acting: Acting, { personId, channel }: Subscribing): Promise<Uint8Array[]> {
  const rows = await acting.db
    .select({ hash: contacts.hash })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.kind, contactKindOf(channel))));
  if (rows.length === 0) throw new Refusal("no_recipient");
  return rows.map((row) => row.hash);
}

async function statusOf(acting: Acting, { personId, region, channel }: Subscribing) {
  const [row] = await acting.db
    .select({ status: subscriptions.status })
    .from(subscriptions)
    .where(
      and(eq(subscriptions.personId, personId), eq(subscriptions.region, region), eq(subscriptions.channel, channel)),
    );
  return row?.status ?? null;
}

async function activate(acting: Acting, { personId, region, channel }: Subscribing): Promise<void> {
  const active = { status: "active" as const, changedAt: acting.now, requestId: null };
  await acting.db
    .insert(subscriptions)
    .values({ personId, region, channel, ...active })
    .onConflictDoUpdate({
      target: [subscriptions.personId, subscriptions.region, subscriptions.channel],
      set: active,
    });
}

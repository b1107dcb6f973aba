import { eq, inArray } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import type { Mailings } from "@/domain/segments/merge-subscriptions";

export async function readMailings(acting: Acting, personId: string): Promise<Mailings> {
  const { db } = acting;
  const own = await db
    .select({ kind: contacts.kind, hash: contacts.hash })
    .from(contacts)
    .where(eq(contacts.personId, personId));
  const hashes = own.map(({ hash }) => hash);
  const current = await db.select().from(subscriptions).where(eq(subscriptions.personId, personId));
  const { contactHash: hash, channel, region, reason } = suppressions;
  const suppressed = hashes.length
    ? await db.select({ hash, channel, region, reason }).from(suppressions).where(inArray(hash, hashes))
    : [];
  return { contacts: own, subscriptions: current, suppressions: suppressed };
}

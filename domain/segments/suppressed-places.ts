import { inArray } from "drizzle-orm";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";

/** Where somebody can be mailed. */
export type Place = { region: string; channel: MailingChannel };

/** Tells where at least one of the contacts must not be mailed, be it in that region or everywhere. */
export async function suppressedPlaces(acting: Acting, hashes: Uint8Array[]): Promise<(place: Place) => boolean> {
  if (hashes.length === 0) return () => false;
  const rows = await acting.db
    .select({ channel: suppressions.channel, region: suppressions.region })
    .from(suppressions)
    .where(inArray(suppressions.contactHash, hashes));
  return ({ region, channel }) =>
    rows.some((row) => row.channel === channel && (row.region === null || row.region === region));
}

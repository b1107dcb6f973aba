import { inArray } from "drizzle-orm";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import type { RegionChannel } from "./region-channel";

/** Returns a test for whether any of the contacts is suppressed in a region, there or everywhere. */
export async function loadSuppressionCheck(
  acting: Acting,
  hashes: Uint8Array[],
): Promise<(mailing: RegionChannel) => boolean> {
  if (hashes.length === 0) return () => false;
  const rows = await acting.db
    .select({ channel: suppressions.channel, region: suppressions.region })
    .from(suppressions)
    .where(inArray(suppressions.contactHash, hashes));
  return ({ region, channel }) =>
    rows.some((row) => row.channel === channel && (row.region === null || row.region === region));
}

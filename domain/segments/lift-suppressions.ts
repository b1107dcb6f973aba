import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import { suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { insertSuppressions } from "./insert-suppressions";
import type { RegionChannel } from "./region-channel";

/** Lifts suppressions in one region only: a suppression everywhere becomes one for each other region. @returns how many were lifted */
export async function liftSuppressions(acting: Acting, hashes: Uint8Array[], mailing: RegionChannel): Promise<number> {
  const lifted = await acting.db
    .delete(suppressions)
    .where(
      and(
        inArray(suppressions.contactHash, hashes),
        eq(suppressions.channel, mailing.channel),
        or(isNull(suppressions.region), eq(suppressions.region, mailing.region)),
      ),
    )
    .returning({
      hash: suppressions.contactHash,
      region: suppressions.region,
      reason: suppressions.reason,
      requestId: suppressions.requestId,
    });
  const everywhere = lifted.filter((one) => one.region === null);
  if (everywhere.length === 0) return lifted.length;

  const others = await acting.db.select({ code: regions.code }).from(regions).where(ne(regions.code, mailing.region));
  const replacements = everywhere.flatMap(({ hash, reason, requestId }) =>
    others.map(({ code }) => ({ hash, channel: mailing.channel, region: code, reason, requestId })),
  );
  await insertSuppressions(acting, replacements);
  return lifted.length;
}

import { asc } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import type { Acting } from "@/domain/acting";

/** A region as menus show it; one that is not `enabled` is not offered for new subscriptions. */
export type Region = { code: string; nameRu: string; nameEn: string; enabled: boolean };

/** All regions by code. They say nothing of anybody, so everybody who acts may know them. */
export async function listRegions(acting: Acting): Promise<Region[]> {
  return acting.db.select().from(regions).orderBy(asc(regions.code));
}

import { asc } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import type { Acting } from "@/domain/acting";

export type Region = { code: string; nameRu: string; nameEn: string; enabled: boolean };

/** Needs no permission: regions reveal nothing about anybody. */
export async function listRegions(acting: Acting): Promise<Region[]> {
  return acting.db.select().from(regions).orderBy(asc(regions.code));
}

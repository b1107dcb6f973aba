import { eq } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** Enabled or not. @param code ISO 3166-2, e.g. `RU-MOW` */
export async function regionExists(acting: Acting, code: string): Promise<boolean> {
  const found = await acting.db.select({ code: regions.code }).from(regions).where(eq(regions.code, code));
  return found.length > 0;
}

export async function requireRegion(acting: Acting, code: string): Promise<void> {
  if (!(await regionExists(acting, code))) {
    throw new Refusal("invalid", {}, [{ field: "region", code: "unknown_region" }]);
  }
}

import { eq } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** Existing subscriptions stay. @param code ISO 3166-2, e.g. `RU-MOW` @throws Refusal `not_found` */
export async function enableRegion(acting: Acting, code: string, enabled: boolean): Promise<void> {
  requirePermission(acting.actor, "region:manage");

  await inTransaction(acting, async (acting) => {
    const [region] = await acting.db.select().from(regions).where(eq(regions.code, code)).for("update");
    if (!region) throw new Refusal("not_found");
    if (region.enabled === enabled) return;

    await acting.db.update(regions).set({ enabled }).where(eq(regions.code, code));
    await recordHistory(acting, { action: enabled ? "region.enabled" : "region.disabled", details: { region: code } });
  });
}

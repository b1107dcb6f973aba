import { eq, sql } from "drizzle-orm";
import { views } from "@/db/schema/views";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { lockView } from "./view";

/** @throws Refusal `forbidden` for a program; `not_found` */
export async function shareView(acting: Acting, id: string, shared: boolean): Promise<void> {
  requirePermission(acting.actor, "view:share");

  await inTransaction(acting, async (acting) => {
    const view = await lockView(acting, id);
    if (view.shared === shared) return;
    await acting.db
      .update(views)
      .set({ shared, version: sql`${views.version} + 1` })
      .where(eq(views.id, id));
    await recordHistory(acting, { action: shared ? "view.shared" : "view.unshared", details: { view: id } });
  });
}

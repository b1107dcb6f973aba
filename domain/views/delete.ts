import { eq } from "drizzle-orm";
import { views } from "@/db/schema/views";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockView, recordIfShared } from "./view";

/**
 * {@link restoreView} brings it back.
 * @throws Refusal `forbidden` for a shared one without `view:share`; `not_found`
 */
export async function deleteView(acting: Acting, id: string): Promise<void> {
  requirePermission(acting.actor, "view:save");

  await inTransaction(acting, async (acting) => {
    const view = await lockView(acting, id);
    await acting.db.update(views).set({ deletedAt: acting.now }).where(eq(views.id, id));
    await recordIfShared(acting, "view.deleted", view);
  });
}

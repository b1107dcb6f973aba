import { eq } from "drizzle-orm";
import { views } from "@/db/schema/views";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockView, recordIfShared } from "./view";

/** @throws Refusal `forbidden` for a shared one without `view:share`; `not_found` */
export async function restoreView(acting: Acting, id: string): Promise<void> {
  requirePermission(acting.actor, "view:save");

  await inTransaction(acting, async (acting) => {
    const view = await lockView(acting, id, { deleted: true });
    if (!view.deletedAt) return;
    await acting.db.update(views).set({ deletedAt: null }).where(eq(views.id, id));
    await recordIfShared(acting, "view.restored", view);
  });
}

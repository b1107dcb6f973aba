import { eq, sql } from "drizzle-orm";
import { views } from "@/db/schema/views";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { judgeView, lockView, recordIfShared, type ViewContent } from "./view";

/** @throws Refusal `forbidden` for a shared one without `view:share`; `not_found`; `invalid` */
export async function changeView(
  acting: Acting,
  id: string,
  change: Partial<ViewContent> & { name?: string },
): Promise<void> {
  requirePermission(acting.actor, "view:save");
  judgeView(change);

  await inTransaction(acting, async (acting) => {
    const view = await lockView(acting, id);
    const { name, query, words, sort, columns } = change;
    await acting.db
      .update(views)
      .set({ name: name?.trim(), query, words, sort, columns, version: sql`${views.version} + 1` })
      .where(eq(views.id, id));
    await recordIfShared(acting, "view.changed", view);
  });
}

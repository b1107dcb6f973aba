import { views } from "@/db/schema/views";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { judgeView, recordIfShared, requireStaffId, type ViewContent } from "./view";

/** @throws Refusal `forbidden` for a program, and for a shared one without `view:share`; `invalid` */
export async function saveView(
  acting: Acting,
  view: ViewContent & { name: string; shared: boolean },
): Promise<{ id: string }> {
  requirePermission(acting.actor, "view:save");
  if (view.shared) requirePermission(acting.actor, "view:share");
  const ownerId = requireStaffId(acting);
  judgeView(view);

  return inTransaction(acting, async (acting) => {
    const [row] = await acting.db
      .insert(views)
      .values({ ...view, name: view.name.trim(), ownerId, createdAt: acting.now })
      .returning();
    await recordIfShared(acting, "view.saved", row!);
    return { id: row!.id };
  });
}

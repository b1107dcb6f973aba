import { eq } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTemplate } from "./lock";

/** @throws Refusal `not_found`; `conflict` when it is archived already */
export async function archiveTemplate(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "template:manage");

  await inTransaction(acting, async (acting) => {
    const template = await lockTemplate(acting, id);
    if (template.archivedAt) throw new Refusal("conflict");
    await acting.db
      .update(templates)
      .set({ archivedAt: acting.now, updatedAt: acting.now, version: template.version + 1 })
      .where(eq(templates.id, id));
    await recordHistory(acting, { action: "template.archived", details: { template: id } });
  });
}

import { eq } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockTemplate, requireFree } from "./lock";

/** @throws Refusal `not_found`; `conflict` unless archived; `invalid` when another one has its name by now */
export async function restoreTemplate(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "template:manage");

  await inTransaction(acting, async (acting) => {
    const template = await lockTemplate(acting, id);
    if (!template.archivedAt) throw new Refusal("conflict");
    await requireFree(acting, template, id);
    await acting.db
      .update(templates)
      .set({ archivedAt: null, updatedAt: acting.now, version: template.version + 1 })
      .where(eq(templates.id, id));
    await recordHistory(acting, { action: "template.restored", details: { template: id } });
  });
}

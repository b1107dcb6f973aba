import { eq } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { requireTemplateFields, type TemplateFields } from "./judge";
import { lockTemplate, requireFree } from "./lock";

/**
 * Letters that were written with it stay as they are.
 * @param version the one that the changes were made to
 * @throws Refusal `invalid` with field errors; `not_found`; `conflict` when it has changed since or is archived
 */
export async function editTemplate(acting: Acting, id: number, version: number, input: TemplateFields): Promise<void> {
  requirePermission(acting.actor, "template:manage");
  const fields = requireTemplateFields(input);

  await inTransaction(acting, async (acting) => {
    const template = await lockTemplate(acting, id);
    if (template.version !== version || template.archivedAt) throw new Refusal("conflict");
    const changed = (Object.keys(fields) as (keyof TemplateFields)[]).filter((key) => fields[key] !== template[key]);
    if (changed.length === 0) return;
    await requireFree(acting, fields, id);
    await acting.db
      .update(templates)
      .set({ ...fields, version: version + 1, updatedAt: acting.now })
      .where(eq(templates.id, id));
    await recordHistory(acting, { action: "template.edited", details: { template: id, parts: changed } });
  });
}

import { templates } from "@/db/schema/templates";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { requireTemplateFields, type TemplateFields } from "./judge";
import { requireFree } from "./lock";

/** @throws Refusal `invalid` with field errors */
export async function createTemplate(acting: Acting, input: TemplateFields): Promise<{ id: number }> {
  requirePermission(acting.actor, "template:manage");
  const fields = requireTemplateFields(input);

  return inTransaction(acting, async (acting) => {
    await requireFree(acting, fields, null);
    const [row] = await acting.db
      .insert(templates)
      .values({ ...fields, updatedAt: acting.now })
      .returning({ id: templates.id });
    await recordHistory(acting, { action: "template.created", details: { template: row!.id } });
    return row!;
  });
}

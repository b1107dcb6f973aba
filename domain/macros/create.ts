import { macros } from "@/db/schema/macros";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { type MacroFields, requireMacroFields } from "./judge";

/** @throws Refusal `invalid` with field errors */
export async function createMacro(acting: Acting, input: MacroFields): Promise<{ id: number }> {
  requirePermission(acting.actor, "macro:manage");

  return inTransaction(acting, async (acting) => {
    const fields = await requireMacroFields(acting, input);
    const [row] = await acting.db
      .insert(macros)
      .values({ ...fields, updatedAt: acting.now })
      .returning({ id: macros.id });
    await recordHistory(acting, {
      action: "macro.created",
      details: { macro: row!.id, steps: fields.steps.map(({ kind }) => kind) },
    });
    return row!;
  });
}

import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type MacroFields, requireMacroFields } from "./judge";
import { lockMacro } from "./lock";

/**
 * @param version the one that the changes were made to
 * @throws Refusal `invalid` with field errors; `not_found`; `conflict` when it has changed since or is archived
 */
export async function editMacro(acting: Acting, id: number, version: number, input: MacroFields): Promise<void> {
  requirePermission(acting.actor, "macro:manage");

  await inTransaction(acting, async (acting) => {
    const macro = await lockMacro(acting, id);
    if (macro.version !== version || macro.archivedAt) throw new Refusal("conflict");
    const fields = await requireMacroFields(acting, input);
    const parts = (Object.keys(fields) as (keyof MacroFields)[]).filter(
      (part) => !isDeepStrictEqual(fields[part], macro[part]),
    );
    if (parts.length === 0) return;
    await acting.db
      .update(macros)
      .set({ ...fields, version: version + 1, updatedAt: acting.now })
      .where(eq(macros.id, id));
    await recordHistory(acting, {
      action: "macro.edited",
      details: { macro: id, parts, steps: fields.steps.map(({ kind }) => kind) },
    });
  });
}

import { eq } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockMacro } from "./lock";

/** @throws Refusal `not_found`; `conflict` unless it is archived */
export async function restoreMacro(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "macro:manage");

  await inTransaction(acting, async (acting) => {
    const macro = await lockMacro(acting, id);
    if (!macro.archivedAt) throw new Refusal("conflict");
    await acting.db
      .update(macros)
      .set({ archivedAt: null, updatedAt: acting.now, version: macro.version + 1 })
      .where(eq(macros.id, id));
    await recordHistory(acting, { action: "macro.restored", details: { macro: id } });
  });
}

import { eq } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockMacro } from "./lock";

/** @throws Refusal `not_found`; `conflict` when it is archived already */
export async function archiveMacro(acting: Acting, id: number): Promise<void> {
  requirePermission(acting.actor, "macro:manage");

  await inTransaction(acting, async (acting) => {
    const macro = await lockMacro(acting, id);
    if (macro.archivedAt) throw new Refusal("conflict");
    await acting.db
      .update(macros)
      .set({ archivedAt: acting.now, updatedAt: acting.now, version: macro.version + 1 })
      .where(eq(macros.id, id));
    await recordHistory(acting, { action: "macro.archived", details: { macro: id } });
  });
}

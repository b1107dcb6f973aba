import { eq } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Macro = typeof macros.$inferSelect;

/** @throws Refusal `not_found` */
export async function lockMacro(acting: Acting, id: number): Promise<Macro> {
  const [macro] = await acting.db.select().from(macros).where(eq(macros.id, id)).for("update");
  if (!macro) throw new Refusal("not_found");
  return macro;
}

export type MacroStep = Macro["steps"][number];

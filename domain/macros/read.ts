import { eq } from "drizzle-orm";
import { macros } from "@/db/schema/macros";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Macro } from "./lock";

/** @throws Refusal `forbidden` without `macro:run`; `not_found` */
export async function readMacro(acting: Acting, id: number): Promise<Macro> {
  requirePermission(acting.actor, "macro:run");
  const [macro] = await acting.db.select().from(macros).where(eq(macros.id, id));
  if (!macro) throw new Refusal("not_found");
  return macro;
}

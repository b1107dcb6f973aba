import { eq } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Template } from "./lock";

/** @throws Refusal `not_found` */
export async function readTemplate(acting: Acting, id: number): Promise<Template> {
  requirePermission(acting.actor, "template:read");
  const [template] = await acting.db.select().from(templates).where(eq(templates.id, id));
  if (!template) throw new Refusal("not_found");
  return template;
}

import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Template = typeof templates.$inferSelect;

/**
 * The template, locked until the transaction ends.
 *
 * @throws Refusal `not_found`
 */
export async function lockTemplate(acting: Acting, id: number): Promise<Template> {
  const [template] = await acting.db.select().from(templates).where(eq(templates.id, id)).for("update");
  if (!template) throw new Refusal("not_found");
  return template;
}

/**
 * Makes sure that no other template in use has the name, and that none gets it before this transaction ends.
 *
 * @throws Refusal `invalid` on field `name`: `template_taken`
 */
export async function requireFreeName(acting: Acting, name: string, own: number | null): Promise<void> {
  await acting.db.execute(sql`select pg_advisory_xact_lock(hashtext('template names'))`);
  const others = await acting.db.$count(
    templates,
    and(
      sql`lower(${templates.name}) = lower(${name})`,
      isNull(templates.archivedAt),
      own === null ? undefined : ne(templates.id, own),
    ),
  );
  if (others > 0) throw new Refusal("invalid", {}, [{ field: "name", code: "template_taken" }]);
}

import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { templates } from "@/db/schema/templates";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Template = typeof templates.$inferSelect;

/** @throws Refusal `not_found` */
export async function lockTemplate(acting: Acting, id: number): Promise<Template> {
  const [template] = await acting.db.select().from(templates).where(eq(templates.id, id)).for("update");
  if (!template) throw new Refusal("not_found");
  return template;
}

/**
 * No other template in use has the name or explains the same refusal, and none will before this transaction ends.
 * @throws Refusal `invalid` on `name` (`template_taken`) and `refusal` (`refusal_taken`)
 */
export async function requireFree(
  acting: Acting,
  { name, refusal }: { name: string; refusal: string | null },
  own: number | null,
): Promise<void> {
  await acting.db.execute(sql`select pg_advisory_xact_lock(hashtext('template names'))`);
  const others = await acting.db
    .select({ name: templates.name, refusal: templates.refusal })
    .from(templates)
    .where(
      and(
        or(sql`lower(${templates.name}) = lower(${name})`, refusal ? eq(templates.refusal, refusal) : undefined),
        isNull(templates.archivedAt),
        own === null ? undefined : ne(templates.id, own),
      ),
    );
  const errors = [
    ...(others.some((other) => other.name.toLowerCase() === name.toLowerCase()) ? [NAME_TAKEN] : []),
    ...(refusal && others.some((other) => other.refusal === refusal) ? [REFUSAL_TAKEN] : []),
  ];
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

const NAME_TAKEN = { field: "name", code: "template_taken" };
const REFUSAL_TAKEN = { field: "refusal", code: "refusal_taken" };

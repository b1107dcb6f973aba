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
 * @throws Refusal `invalid` on `nameRu` and `nameEn` (`template_taken`) and `refusal` (`refusal_taken`)
 */
export async function requireFree(
  acting: Acting,
  { nameRu, nameEn, refusal }: Pick<Template, "nameRu" | "nameEn" | "refusal">,
  own: number | null,
): Promise<void> {
  await acting.db.execute(sql`select pg_advisory_xact_lock(hashtext('template names'))`);
  const others = await acting.db
    .select({ nameRu: templates.nameRu, nameEn: templates.nameEn, refusal: templates.refusal })
    .from(templates)
    .where(
      and(
        or(
          sql`lower(${templates.nameRu}) = lower(${nameRu})`,
          sql`lower(${templates.nameEn}) = lower(${nameEn})`,
          refusal ? eq(templates.refusal, refusal) : undefined,
        ),
        isNull(templates.archivedAt),
        own === null ? undefined : ne(templates.id, own),
      ),
    );
  const errors = [
    ...(others.some((other) => isSameName(other.nameRu, nameRu)) ? [taken("nameRu")] : []),
    ...(others.some((other) => isSameName(other.nameEn, nameEn)) ? [taken("nameEn")] : []),
    ...(refusal && others.some((other) => other.refusal === refusal) ? [REFUSAL_TAKEN] : []),
  ];
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const taken = (field: "nameRu" | "nameEn") => ({ field, code: "template_taken" });
const REFUSAL_TAKEN = { field: "refusal", code: "refusal_taken" };

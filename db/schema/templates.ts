import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, instant } from "./columns";

/** A letter staff answer with, in both languages; `{field}` stands for what is filled in from the ticket. */
export const templates = pgTable(
  "templates",
  {
    id: identity("id").primaryKey(),
    /** What staff find it by; the requester does not see it. */
    nameRu: text("name_ru").notNull(),
    nameEn: text("name_en").notNull(),
    subjectRu: text("subject_ru").notNull().default(""),
    textRu: text("text_ru").notNull(),
    subjectEn: text("subject_en").notNull().default(""),
    textEn: text("text_en").notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    /** The reason of a refusal that this letter explains; null for a letter of any other kind. */
    refusal: text("refusal"),
    /** Not offered any more. */
    archivedAt: instant("archived_at"),
  },
  (table) => [
    uniqueIndex("templates_name_ru").on(sql`lower(${table.nameRu})`).where(sql`${table.archivedAt} is null`),
    uniqueIndex("templates_name_en").on(sql`lower(${table.nameEn})`).where(sql`${table.archivedAt} is null`),
    uniqueIndex("templates_refusal")
      .on(table.refusal)
      .where(sql`${table.refusal} is not null and ${table.archivedAt} is null`),
    check(
      "templates_named",
      sql`length(${table.nameRu}) between 1 and 100 and length(${table.nameEn}) between 1 and 100`,
    ),
  ],
);
